import type { Metadata, Route } from 'next'
import Link from 'next/link'
import { notFound } from 'next/navigation'
import '@app/_styles/prose.css'
import '@app/_styles/quiz.css'
import '@app/_styles/questions.css'
import '@app/_styles/plot.css'
import '@app/_styles/review.css'
import { pageActor } from '@app/_components/pageActor'
import { TopBar } from '@app/_components/TopBar'
import { findCourse } from '@lib/catalog/catalog'
import { reviewKey } from '@lib/catalog/quizzes'
import { readQuiz } from '@lib/services/quizzes/readQuiz'
import { readStanding } from '@lib/services/review/readStanding'
import { readDraft } from '@lib/services/work/drafts'
import { CalibrationPlot } from '@lib/charts/CalibrationPlot'
import { Icon } from '@lib/ui/Icon'
import { counted } from '@lib/domain/wording'
import { confidenceNames } from '../[chapter]/_components/confidenceNames'
import { Quiz } from '../[chapter]/_components/Quiz'

export const metadata: Metadata = { title: 'Review' }

const stateNames = { unseen: 'not yet seen', shaky: 'shaky', growing: 'growing', solid: 'solid' } as const
const nameOf = new Map(confidenceNames)

export default async function ReviewPage({ params }: PageProps<'/courses/[course]/review'>) {
  const course = findCourse((await params).course) ?? notFound()
  const actor = await pageActor(`/courses/${course.id}/review`)
  const { due, chapters, calibration, predictions } = await readStanding(actor, course.id)
  const key = reviewKey(course)
  const latest = await readQuiz(actor, key)
  const attempt = latest && !latest.complete && !latest.outdated ? latest : undefined
  const all = chapters.flatMap(({ objectives }) => objectives)
  const solid = all.filter(({ state }) => state === 'solid').length
  return (
    <>
      <TopBar crumbs={[{ label: course.title, href: `/courses/${course.id}` as Route }, { label: 'Review' }]} />
      <main id="content" className="page review">
        <h1>Review</h1>
        <section aria-labelledby="today">
          <h2 id="today">Today</h2>
          {attempt || due > 0 ? (
            <Quiz
              practice
              quiz={key}
              name="the review"
              userId={actor.userId}
              attempt={attempt}
              draft={await readDraft(actor, key)}
              intro={`${counted(due, 'objective is', 'objectives are')} due: what you missed comes back every second day, until it was right on three. A short round, with values of its own.`}
            />
          ) : (
            <p className="empty">
              Nothing is due today.{' '}
              {all.every(({ state }) => state === 'unseen')
                ? 'What you miss in a quiz comes back here, two days later.'
                : 'What you miss comes back here, two days later.'}
            </p>
          )}
        </section>
        <section aria-labelledby="mastery">
          <h2 id="mastery">What you can do</h2>
          <p className="muted">
            {solid} of {all.length} objectives are solid. Only what you answer, solve and meet counts, and newer counts more.
          </p>
          {chapters.map(({ id, number, title, objectives }) => (
            <div key={id} className="mastery-chapter">
              <h3>
                <span className="chapter-number">{number}</span> {title}
              </h3>
              <ul>
                {objectives.map((objective) => (
                  <li key={objective.id} data-state={objective.state}>
                    <span className="mastery-bar" aria-hidden="true">
                      <span style={{ width: `${100 * objective.level}%` }} />
                    </span>
                    <span>
                      {objective.text} <Link href={objective.href as Route}>{objective.heading}</Link>
                    </span>
                    <span className="muted">
                      {objective.state === 'solid' && <Icon name="check" />} {stateNames[objective.state]}
                    </span>
                  </li>
                ))}
              </ul>
            </div>
          ))}
        </section>
        <section aria-labelledby="calibration">
          <h2 id="calibration">How well you know what you know</h2>
          {calibration.length === 0 ? (
            <p className="empty">Say how sure you are when you predict or answer. Here you will see how often you were right.</p>
          ) : (
            <CalibrationPlot points={calibration.map((point) => ({ ...point, name: nameOf.get(point.confidence) ?? '' }))} />
          )}
          {predictions.length > 0 && (
            <>
              <h3>What you predicted</h3>
              <ul className="predictions">
                {predictions.map(({ id, question, chosen, confidence, held, right, href }) => (
                  <li key={id}>
                    <Link href={href as Route}>{question}</Link>
                    <span>
                      You said, {nameOf.get(confidence)?.toLowerCase()}: “{chosen}”
                    </span>
                    <span className={right ? 'verdict verdict-right' : 'verdict verdict-wrong'}>
                      <Icon name={right ? 'check' : 'cross'} /> {right ? 'So it was.' : `It was: “${held}”`}
                    </span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </main>
    </>
  )
}
