'use client'
import { type FormEvent, useEffect, useId, useRef, useState } from 'react'
import type { ClassQuiz } from '@lib/services/sections/quizPolicies'
import { type PolicyTerms, policyChanges } from '@lib/grading/policyChanges'
import { changeWords, countWords } from './policyWords'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

interface QuizPolicyFormProps {
  readonly quiz: ClassQuiz
  /** says an instant where the reader is */
  readonly day: (at: number) => string
  /** @returns what is wrong, if anything */
  save(terms: PolicyTerms): Promise<string | undefined>
  cancel(): void
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
/** An instant as `<input type="datetime-local">` writes it. */
const localText = (at: number) => {
  const time = new Date(at)
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}T${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
}
const offered = [1, 2, 3, 5, 10]

/** Changes how a class takes a quiz. Nothing is sent before it is saved, and what saving would do stands beside it. */
export function QuizPolicyForm({ quiz, day, save, cancel }: QuizPolicyFormProps) {
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  const [due, setDue] = useState(() => (quiz.dueAt === null ? '' : localText(quiz.dueAt)))
  const [half, setHalf] = useState(false)
  const [terms, setTerms] = useState<Omit<PolicyTerms, 'dueAt'>>(quiz)
  const [busy, once] = useOneAtATime()
  const [problem, setProblem] = useState<string>()
  useEffect(() => first.current?.focus(), [])

  const { feedback, attempts, counts } = terms
  const wanted: PolicyTerms = { feedback, attempts, counts, dueAt: due === '' ? null : new Date(due).getTime() }
  // Minutes are what the field knows: a date that was not touched stays as it was.
  if (quiz.dueAt !== null && due === localText(quiz.dueAt)) Object.assign(wanted, { dueAt: quiz.dueAt })
  const changes = policyChanges(quiz, wanted, quiz.sittings, Date.now())
  const undated = feedback === 'after-due' && wanted.dueAt === null

  const onSubmit = (event: FormEvent) => {
    event.preventDefault()
    void once(async () => setProblem(await save(wanted)))
  }

  return (
    <form className="policy-form" aria-label={`How the class takes ${quiz.title}`} onSubmit={onSubmit}>
      <div className="policy-fields">
        <div className="field">
          <label htmlFor={`${id}-due`}>Due</label>
          <input
            id={`${id}-due`}
            ref={first}
            type="datetime-local"
            min="2020-01-01T00:00"
            max="2099-12-31T23:59"
            value={due}
            onChange={(event) => {
              setHalf(event.target.validity.badInput)
              setDue(event.target.value)
            }}
            onInput={(event) => setHalf(event.currentTarget.validity.badInput)}
          />
        </div>
        <div className="field">
          <label htmlFor={`${id}-feedback`}>Feedback</label>
          <select
            id={`${id}-feedback`}
            value={feedback}
            onChange={(event) => setTerms({ ...terms, feedback: event.target.value as PolicyTerms['feedback'] })}
          >
            <option value="at-once">at once</option>
            <option value="after-due">after it is due</option>
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-attempts`}>Attempts</label>
          <select
            id={`${id}-attempts`}
            value={attempts ?? ''}
            onChange={(event) => setTerms({ ...terms, attempts: event.target.value === '' ? null : Number(event.target.value) })}
          >
            <option value="">any number</option>
            {[...new Set([...offered, ...(quiz.attempts === null ? [] : [quiz.attempts])])]
              .sort((a, b) => a - b)
              .map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
          </select>
        </div>
        <div className="field">
          <label htmlFor={`${id}-counts`}>What counts</label>
          <select
            id={`${id}-counts`}
            value={counts}
            onChange={(event) => setTerms({ ...terms, counts: event.target.value as PolicyTerms['counts'] })}
          >
            {(['best', 'last'] as const).map((which) => (
              <option key={which} value={which}>
                {countWords[which]}
              </option>
            ))}
          </select>
        </div>
      </div>
      <div className="policy-preview" aria-live="polite">
        {half ? (
          <p>The date is not whole yet.</p>
        ) : undated ? (
          <p>Say when it is due: feedback waits for that day.</p>
        ) : changes.length === 0 ? (
          <p className="muted">Nothing would change.</p>
        ) : (
          <ul>
            {changes.map((change) => (
              <li key={change.kind}>{changeWords(change, day)}</li>
            ))}
          </ul>
        )}
      </div>
      <div role="alert">{problem && <p className="message message-error">{problem}</p>}</div>
      <p>
        <button type="submit" className="button button-primary" aria-disabled={busy}>
          {busy ? 'Saving …' : 'Save'}
        </button>{' '}
        <button type="button" className="button" disabled={busy} onClick={cancel}>
          Cancel
        </button>
      </p>
    </form>
  )
}
