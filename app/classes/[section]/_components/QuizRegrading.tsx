'use client'
import { type FormEvent, useRef, useState } from 'react'
import type { Rescoring } from '@lib/grading/rescore'
import type { AppliedQuizRegrading, QuizRegradingPreview, RescoredQuestion } from '@lib/services/regrading/quizRegrading'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import { counted } from '@lib/domain/wording'
import { applyQuizRegrading, previewQuizRegrading } from '../actions'

interface QuizRegradingProps {
  readonly section: string
  readonly quiz: { readonly key: string; readonly title: string; readonly stale: number }
}

const unreachable = 'The server could not be reached. Nothing was changed; try again.'
const ways: readonly (readonly [how: Rescoring, words: string])[] = [
  ['again', 'score again by the new key'],
  ['full', 'all points to all who answered'],
  ['keep', 'leave as it is'],
]
const usual = ({ raised, lowered }: RescoredQuestion): Rescoring => (raised + lowered > 0 ? 'again' : 'keep')

function outcome({ answers, raised, lowered, unfit, gaining }: RescoredQuestion, how: Rescoring): string {
  if (how === 'keep') return 'nothing moves'
  if (how === 'full') return `${gaining} of ${answers} gain points`
  return `${raised} gain, ${lowered} would lose points${unfit > 0 ? `, ${counted(unfit, 'answer does', 'answers do')} not fit any more and stay` : ''}`
}

/** Offers to score answers again that were given to an earlier version of a quiz; nothing moves before it is applied. */
export function QuizRegrading({ section, quiz }: QuizRegradingProps) {
  const [preview, setPreview] = useState<QuizRegradingPreview>()
  const [chosen, setChosen] = useState<Readonly<Record<string, Rescoring>>>({})
  const [lowering, setLowering] = useState<'keep' | 'lower'>('keep')
  const [applied, setApplied] = useState<AppliedQuizRegrading>()
  const [busy, once] = useOneAtATime()
  const [problem, setProblem] = useState<string>()
  const status = useRef<HTMLParagraphElement>(null)

  const look = () =>
    once(async () => {
      const answer = await previewQuizRegrading({ section, quiz: quiz.key }).catch(() => undefined)
      setProblem(answer?.ok ? undefined : (answer?.message ?? unreachable))
      if (answer?.ok) {
        setPreview(answer.value)
        setChosen(Object.fromEntries(answer.value.questions.map((question) => [question.id, usual(question)])))
      }
    })
  const apply = (event: FormEvent) => {
    event.preventDefault()
    if (!preview) return
    return once(async () => {
      const { version } = preview
      const answer = await applyQuizRegrading({ section, quiz: quiz.key, version, questions: chosen, lowering }).catch(() => undefined)
      setProblem(answer?.ok ? undefined : (answer?.message ?? unreachable))
      if (answer?.ok) {
        setApplied(answer.value)
        setPreview(undefined)
        status.current?.focus()
      }
    })
  }

  const falling = preview?.questions.some(({ id, lowered }) => chosen[id] === 'again' && lowered > 0) ?? false
  return (
    <div className="quiz-regrading">
      <p role="status" ref={status} tabIndex={-1}>
        {applied
          ? `Applied. ${counted(applied.changed, 'answer has', 'answers have')} another score; ${counted(applied.raised, 'grade', 'grades')} rose, ${applied.lowered} fell. What was given before is kept.`
          : `The quiz has changed since ${counted(quiz.stale, 'attempt was', 'attempts were')} scored.`}
      </p>
      {!applied && !preview && (
        <button type="button" className="button" aria-disabled={busy} aria-label={`See what would change, ${quiz.title}`} onClick={look}>
          {busy ? 'Scoring …' : 'See what would change'}
        </button>
      )}
      {preview && (
        <form onSubmit={apply} aria-label={`Score again: ${quiz.title}`}>
          <ScrollRegion className="scroll-sideways" label="Questions">
            <table className="row-table">
              <thead>
                <tr>
                  <th scope="col">Question</th>
                  <th scope="col" className="number">
                    answers
                  </th>
                  <th scope="col">Its answers</th>
                  <th scope="col">What that does</th>
                </tr>
              </thead>
              <tbody>
                {preview.questions.map((question) => (
                  <tr key={question.id}>
                    <th scope="row">{question.prompt}</th>
                    <td translate="no" className="number code">
                      {question.answers}
                    </td>
                    <td>
                      <select
                        aria-label={`What happens to the answers to: ${question.prompt}`}
                        value={chosen[question.id]}
                        onChange={(event) => setChosen({ ...chosen, [question.id]: event.target.value as Rescoring })}
                      >
                        {ways.map(([how, words]) => (
                          <option key={how} value={how}>
                            {words}
                          </option>
                        ))}
                      </select>
                    </td>
                    <td>{outcome(question, chosen[question.id] ?? 'keep')}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ScrollRegion>
          {falling && (
            <fieldset className="choices">
              <legend>Points that would fall</legend>
              <label>
                <input type="radio" name="lowering" checked={lowering === 'keep'} onChange={() => setLowering('keep')} /> Keep what was
                given
              </label>
              <label>
                <input type="radio" name="lowering" checked={lowering === 'lower'} onChange={() => setLowering('lower')} /> Lower them
              </label>
            </fieldset>
          )}
          <p>
            <button type="submit" className="button button-primary" aria-disabled={busy}>
              {busy ? 'Applying …' : 'Apply'}
            </button>{' '}
            <button type="button" className="button" disabled={busy} onClick={() => setPreview(undefined)}>
              Cancel
            </button>
          </p>
        </form>
      )}
      <div role="alert">{problem && <p className="message message-error">{problem}</p>}</div>
    </div>
  )
}
