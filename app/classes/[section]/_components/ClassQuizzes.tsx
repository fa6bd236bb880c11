'use client'
import { useEffect, useState } from 'react'
import type { ClassQuiz } from '@lib/services/sections/quizPolicies'
import { setQuizPolicy } from '../actions'

interface ClassQuizzesProps {
  readonly section: string
  readonly quizzes: readonly ClassQuiz[]
}

const twoDigits = (value: number) => String(value).padStart(2, '0')
/** An instant as `<input type="datetime-local">` writes it. */
const localText = (at: number) => {
  const time = new Date(at)
  return `${time.getFullYear()}-${twoDigits(time.getMonth() + 1)}-${twoDigits(time.getDate())}T${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
}

/** One quiz's policy, changed by its controls, kept as each is changed. */
function PolicyRow({ section, quiz: given }: { readonly section: string; readonly quiz: ClassQuiz }) {
  const [quiz, setQuiz] = useState(given)
  const [due, setDue] = useState('')
  const [said, setSaid] = useState('')
  useEffect(() => setDue(given.dueAt === null ? '' : localText(given.dueAt)), [given.dueAt])

  const change = async (next: Partial<ClassQuiz>) => {
    const wanted = { ...quiz, ...next }
    setQuiz(wanted)
    const { key, feedback, attempts, counts, dueAt } = wanted
    const outcome = await setQuizPolicy({ section, quiz: key, feedback, attempts, counts, dueAt }).catch(() => undefined)
    setSaid(outcome?.ok ? 'Kept.' : (outcome?.message ?? 'The server could not be reached; nothing was changed.'))
    if (!outcome?.ok) setQuiz(quiz)
  }
  const name = (what: string) => `${what}, ${quiz.title}`
  return (
    <tr>
      <th scope="row">{quiz.title}</th>
      <td>
        <input
          type="datetime-local"
          aria-label={name('Due')}
          value={due}
          onChange={(event) => setDue(event.target.value)}
          onBlur={() => {
            const dueAt = due === '' ? null : new Date(due).getTime()
            if (dueAt !== quiz.dueAt) void change(dueAt === null ? { dueAt, feedback: 'at-once' } : { dueAt })
          }}
        />
      </td>
      <td>
        <select
          aria-label={name('Feedback')}
          value={quiz.feedback}
          onChange={(event) => void change({ feedback: event.target.value as ClassQuiz['feedback'] })}
        >
          <option value="at-once">at once</option>
          <option value="after-due" disabled={quiz.dueAt === null}>
            after it is due
          </option>
        </select>
      </td>
      <td>
        <select
          aria-label={name('Attempts')}
          value={quiz.attempts ?? ''}
          onChange={(event) => void change({ attempts: event.target.value === '' ? null : Number(event.target.value) })}
        >
          <option value="">any number</option>
          {[1, 2, 3, 5, 10].map((count) => (
            <option key={count} value={count}>
              {count}
            </option>
          ))}
        </select>
      </td>
      <td>
        <select
          aria-label={name('What counts')}
          value={quiz.counts}
          onChange={(event) => void change({ counts: event.target.value as ClassQuiz['counts'] })}
        >
          <option value="best">the best</option>
          <option value="last">the last</option>
        </select>
      </td>
      <td role="status">{said}</td>
    </tr>
  )
}

/** How the class takes its quizzes. */
export function ClassQuizzes({ section, quizzes }: ClassQuizzesProps) {
  return (
    <table className="class-quizzes">
      <thead>
        <tr>
          <th scope="col">Quiz</th>
          <th scope="col">Due</th>
          <th scope="col">Feedback</th>
          <th scope="col">Attempts</th>
          <th scope="col">What counts</th>
          <th scope="col">
            <span className="visually-hidden">Outcome</span>
          </th>
        </tr>
      </thead>
      <tbody>
        {quizzes.map((quiz) => (
          <PolicyRow key={quiz.key} section={section} quiz={quiz} />
        ))}
      </tbody>
    </table>
  )
}
