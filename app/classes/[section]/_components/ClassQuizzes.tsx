'use client'
import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { ClassQuiz } from '@lib/services/sections/quizPolicies'
import type { PolicyTerms } from '@lib/grading/policyChanges'
import { useDayWords } from '@lib/ui/useLocalClock'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import { setQuizPolicy } from '../actions'
import { policyWords } from './policyWords'
import { QuizPolicyForm } from './QuizPolicyForm'
import { QuizRegrading } from './QuizRegrading'

interface ClassQuizzesProps {
  readonly section: string
  readonly quizzes: readonly ClassQuiz[]
}

interface QuizRowProps {
  readonly section: string
  readonly quiz: ClassQuiz
  /** @returns what is wrong, if anything */
  set(terms: PolicyTerms): Promise<string | undefined>
}

/** One quiz: how the class takes it, a form to change that, and the way back. */
function QuizRow({ section, quiz, set }: QuizRowProps) {
  const day = useDayWords()
  const [editing, setEditing] = useState(false)
  const [before, setBefore] = useState<PolicyTerms>()
  const [said, setSaid] = useState('')
  const [busy, once] = useOneAtATime()
  const change = useRef<HTMLButtonElement>(null)
  const close = () => {
    // The form takes the focus with it when it goes: the button that takes it over has to be there by then.
    flushSync(() => setEditing(false))
    change.current?.focus()
  }

  const save = async (terms: PolicyTerms) => {
    const problem = await set(terms)
    if (problem !== undefined) return problem
    setBefore(quiz)
    setSaid('Saved.')
    close()
    return undefined
  }
  const undo = (terms: PolicyTerms) =>
    once(async () => {
      const problem = await set(terms)
      setSaid(problem ?? 'Undone: it is as it was before.')
      if (problem !== undefined) return
      setBefore(undefined)
      change.current?.focus()
    })

  return (
    <li>
      <div className="policy-line">
        <b>{quiz.title}</b>
        <span className="muted">{policyWords(quiz, day)}</span>
        {!editing && (
          <button type="button" className="button" ref={change} aria-label={`Change ${quiz.title}`} onClick={() => setEditing(true)}>
            Change
          </button>
        )}
      </div>
      <p role="status" className="policy-said">
        {!editing && said}{' '}
        {!editing && before && (
          <button
            type="button"
            className="button button-quiet"
            aria-label={`Undo the change of ${quiz.title}`}
            aria-disabled={busy}
            onClick={() => undo(before)}
          >
            Undo
          </button>
        )}
      </p>
      {quiz.stale > 0 && <QuizRegrading section={section} quiz={quiz} />}
      {editing && <QuizPolicyForm quiz={quiz} day={day} save={save} cancel={close} />}
    </li>
  )
}

/** How the class takes its quizzes. */
export function ClassQuizzes({ section, quizzes: given }: ClassQuizzesProps) {
  const [quizzes, setQuizzes] = useState(given)
  const set = async (quiz: string, { feedback, attempts, counts, dueAt }: PolicyTerms) => {
    const outcome = await setQuizPolicy({ section, quiz, feedback, attempts, counts, dueAt }).catch(() => undefined)
    if (outcome?.ok) {
      setQuizzes(outcome.value)
      return undefined
    }
    return outcome?.message ?? 'The server could not be reached. Nothing was changed; try again.'
  }
  return (
    <ul className="class-quizzes">
      {quizzes.map((quiz) => (
        <QuizRow key={quiz.key} section={section} quiz={quiz} set={(terms) => set(quiz.key, terms)} />
      ))}
    </ul>
  )
}
