import type { Metadata, Route } from 'next'
import '@app/_styles/class.css'
import '@app/_styles/report.css'
import { ChapterRing } from '@app/_components/ChapterRing'
import { EarlierVerdicts } from '@app/_components/EarlierVerdicts'
import { GradingReport } from '@app/_components/GradingReport'
import { orNotFound, pageActor } from '@app/_components/pageActor'
import { printPoints, printTries, stateWords } from '@app/_components/partWords'
import { TopBar } from '@app/_components/TopBar'
import type { PresentedSubmission } from '@lib/catalog/presentSubmission'
import type { HintKind } from '@lib/domain/hints'
import type { SectionId, UserId } from '@lib/domain/ids'
import { type HandedInSetting, type LearnerPart, readLearner } from '@lib/services/sections/readLearner'
import { ScrollRegion } from '@lib/ui/ScrollRegion'

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
const verdictWords = (submission: PresentedSubmission) =>
  submission.result
    ? `${submission.result.verdict.replaceAll('_', ' ')}, ${submission.result.scoreGiven}/${submission.result.scoreMaximum}`
    : 'waits for its verdict'

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
        <p className="lead">{learner.email}</p>
        {chapters.map((chapter) => (
          <section key={chapter.id} aria-labelledby={chapter.id}>
            <h2 id={chapter.id}>
              <ChapterRing progress={chapter.progress} size={24} />
              {chapter.number} {chapter.title}
            </h2>
            {chapter.parts.map((part) => (
              <Part key={part.key} part={part} />
            ))}
          </section>
        ))}
      </main>
    </>
  )
}

function Part({ part }: { readonly part: LearnerPart }) {
  return (
    <section className="part" id={part.key.split('/').slice(1).join('-')}>
      <div className="part-head">
        <h3 className={part.kind === 'exercise' ? 'code' : undefined}>{part.kind === 'quiz' ? 'Quiz' : part.title}</h3>
        <p className="muted">
          {stateWords[part.state]}
          {part.state !== 'open' && `, ${printPoints(part.scoreGiven)} of ${part.scoreMaximum} points at best, ${printTries(part.tries)}`}
          {part.updatedAt !== undefined && `, last ${when(part.updatedAt)}`}
        </p>
      </div>
      {part.hints.length > 0 && (
        <p className="muted">
          Hints opened: {part.hints.map(({ kind, openedAt }) => `${hintWords[kind]} (${when(openedAt)})`).join(', ')}.
        </p>
      )}
      {part.submissions.map((submission, i) => (
        <Submission key={submission.id} submission={submission} open={i === 0} />
      ))}
      {part.settings.length > 0 && (
        <ul className="settings">
          {part.settings.map((setting) => (
            <HandedIn key={setting.id} setting={setting} />
          ))}
        </ul>
      )}
    </section>
  )
}

const Submission = ({ submission, open }: { readonly submission: PresentedSubmission; readonly open: boolean }) => (
  <details className="submission" open={open}>
    <summary>
      <b>Submission {submission.number}</b>
      <span className="muted">{when(submission.submittedAt)}</span>
      <span className="code">{verdictWords(submission)}</span>
    </summary>
    <div className="submission-body">
      <ScrollRegion as="pre" className="code source" label={`Program of submission ${submission.number}`}>
        {submission.source}
      </ScrollRegion>
      {submission.result ? (
        <div>
          <EarlierVerdicts earlier={submission.earlier} />
          <GradingReport result={submission.result} about={`Submission ${submission.number}`} />
        </div>
      ) : (
        <p className="muted">It is kept, and waits for the grader.</p>
      )}
    </div>
  </details>
)

const HandedIn = ({ setting }: { readonly setting: HandedInSetting }) => (
  <li>
    <p>
      <b>{setting.passed ? 'Met' : 'Not met'}</b> <span className="muted">{when(setting.submittedAt)}</span>
    </p>
    <p>{setting.finding}</p>
    <p className="code muted">
      {Object.entries(setting.setting)
        .map(([name, value]) => `${name} ${value}`)
        .join(', ')}
    </p>
  </li>
)
