import type { Metadata, Route } from 'next'
import '@app/_styles/class.css'
import '@app/_styles/report.css'
import { ChapterRing } from '@app/_components/ChapterRing'
import { orNotFound, pageActor } from '@app/_components/pageActor'
import { printPoints, printTries, stateWords } from '@app/_components/partWords'
import { EmailAddress } from '@app/_components/EmailAddress'
import { TopBar } from '@app/_components/TopBar'
import type { HintKind } from '@lib/domain/hints'
import type { SectionId, UserId } from '@lib/domain/ids'
import { type LearnerPart, readLearner } from '@lib/services/sections/readLearner'
import { HandedInList } from './_components/HandedInList'

export const metadata: Metadata = { title: 'Learner' }

const day = new Intl.DateTimeFormat('en', {
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hour12: false,
  timeZone: 'UTC',
})
const when = (instant: number) => `${day.format(instant)} UTC`
const hintWords: Readonly<Record<HintKind, string>> = { question: 'the question', pointer: 'the pointer', 'worked-step': 'the worked step' }
export default async function LearnerPage({ params }: PageProps<'/classes/[section]/learners/[learner]'>) {
  const { section: sectionId, learner: learnerId } = await params
  const actor = await pageActor(`/classes/${sectionId}/learners/${learnerId}`)
  const { section, learner, chapters } = await orNotFound(readLearner(actor, sectionId as SectionId, learnerId as UserId))
  return (
    <>
      <TopBar
        crumbs={[
          { label: 'Classes', href: '/classes' },
          { label: section.name, href: `/classes/${section.id}` as Route },
          { label: learner.name },
        ]}
      />
      <main id="content" className="page learner">
        <h1>{learner.name}</h1>
        <p className="lead">
          <EmailAddress address={learner.email} />
        </p>
        {chapters.map((chapter) => (
          <section key={chapter.id} aria-labelledby={chapter.id}>
            <h2 id={chapter.id}>
              <ChapterRing progress={chapter.progress} size={24} />
              {chapter.number} {chapter.title}
            </h2>
            {chapter.parts.map((part) => (
              <Part key={part.key} part={part} section={section.id} learner={learner.id} />
            ))}
          </section>
        ))}
      </main>
    </>
  )
}

interface PartProps {
  readonly part: LearnerPart
  readonly section: string
  readonly learner: string
}

function Part({ part, section, learner }: PartProps) {
  return (
    <section className="part" id={part.key.split('/').slice(1).join('-')}>
      <div className="part-head">
        <h3 translate={part.kind === 'exercise' ? 'no' : undefined} className={part.kind === 'exercise' ? 'code' : undefined}>
          {part.title}
        </h3>
        <p className="muted">
          {stateWords[part.state]}
          {part.tries > 0 && `, ${printPoints(part.scoreGiven)} of ${part.scoreMaximum} points at best, ${printTries(part.tries)}`}
          {part.updatedAt !== undefined && `, last ${when(part.updatedAt)}`}
        </p>
      </div>
      {part.hints.length > 0 && (
        <p className="muted">
          Hints opened: {part.hints.map(({ kind, openedAt }) => `${hintWords[kind]} (${when(openedAt)})`).join(', ')}.
        </p>
      )}
      {part.handedIn.lines.length > 0 && <HandedInList section={section} learner={learner} assessment={part.key} initial={part.handedIn} />}
    </section>
  )
}
