'use client'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { SavedState } from '@app/_components/SavedState'
import { type ServerDraft, useDraft } from '@app/_components/useDraft'
import type { PresentedQuestion } from '@lib/catalog/presentQuestion'
import type { QuestionType } from '@lib/domain/quiz'
import type { Response } from '@lib/domain/response'
import type { PresentedAttempt } from '@lib/services/quizzes/readQuiz'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { listWords } from '@lib/ui/wording'
import { answerQuestion, startAttempt } from '../actions'
import { QuestionBody } from './QuestionBody'

export interface QuizProps {
  readonly quiz: string
  readonly userId: string
  readonly attempt: PresentedAttempt | undefined
  readonly draft: ServerDraft | undefined
  readonly count: number
}

/** What is chosen but not yet checked, for each question of the attempt. */
interface Unchecked {
  readonly attempt: string
  readonly responses: Readonly<Record<string, Response>>
}

function readUnchecked(text: string, attempt: string): Unchecked['responses'] {
  try {
    const parsed = JSON.parse(text) as Unchecked
    return parsed.attempt === attempt ? parsed.responses : {}
  } catch {
    return {}
  }
}

const kinds: Readonly<Record<QuestionType, string>> = {
  'one-choice': 'One holds',
  'several-choices': 'Several may hold',
  numeric: 'A number',
  ordering: 'Put in order',
  matching: 'Find the partner',
  'fill-in': 'Fill in',
  calculation: 'Step by step',
  matrix: 'Complete the table',
  output: 'Predict the output',
  'hot-spot': 'Point to it',
  diagnosis: 'Diagnose the run',
  parsons: 'Put the lines in order',
}

/** How many places of a question are to be filled before it can be checked. */
function isComplete({ body }: PresentedQuestion, response: Response | undefined): boolean {
  const filled = (texts: Readonly<Record<string, string | undefined>>, count: number) =>
    Object.values(texts).filter((text) => text?.trim()).length === count
  switch (response?.type) {
    case undefined:
      return false
    case 'matching':
      return body.type === 'matching' && filled(response.pairs, body.lefts.length)
    case 'fill-in':
      return body.type === 'fill-in' && filled(response.texts, body.blanks.length)
    case 'calculation':
      return body.type === 'calculation' && filled(response.texts, body.steps.length)
    case 'matrix':
      return body.type === 'matrix' && filled(response.texts, 4 - Object.keys(body.counts).length)
    case 'diagnosis':
      return response.diagnosis !== '' && response.remedy !== ''
    case 'parsons':
      return response.lines.length > 0
    case 'numeric':
    case 'output':
      return response.text.trim() !== ''
    default:
      return true
  }
}

const points = (value: number) => String(Number(value.toFixed(2)))
const firstOpen = (questions: readonly PresentedQuestion[]) =>
  Math.max(
    0,
    questions.findIndex((question) => !question.feedback),
  )

/** One question at a time, checked on the server; feedback for every option. */
export function Quiz({ quiz, userId, attempt: initial, draft, count }: QuizProps) {
  const router = useRouter()
  const top = useRef<HTMLDivElement>(null)
  const [attempt, setAttempt] = useState(initial)
  const [index, setIndex] = useState(initial ? firstOpen(initial.questions) : 0)
  const [showScore, setShowScore] = useState(initial?.complete ?? false)
  const readAgain = () => {
    setShowScore(false)
    setIndex(0)
  }
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<string>()
  const { text, change, state, resolve } = useDraft(userId, quiz, draft, '')
  const unchecked = attempt ? readUnchecked(text, attempt.id) : {}

  const ask = async (work: () => Promise<string | undefined>) => {
    setBusy(true)
    setProblem(undefined)
    try {
      setProblem(await work())
    } catch {
      setProblem('The server could not be reached. Your answer is kept; check it again when it can.')
    }
    setBusy(false)
  }
  const toTop = () => top.current?.focus()
  const settle = (choice: 'mine' | 'theirs') => {
    resolve(choice)
    toTop()
  }

  const begin = () =>
    ask(async () => {
      const outcome = await startAttempt({ quiz })
      if (!outcome.ok) return outcome.message
      setAttempt(outcome.value)
      setIndex(firstOpen(outcome.value.questions))
      setShowScore(false)
      return undefined
    })

  if (!attempt)
    return (
      <div className="quiz quiz-waiting">
        <p>
          {count} questions with values drawn for you, and a reason for every option. Passed from 80 %; you may try again with new values as
          often as you like.
        </p>
        <button type="button" className="button button-primary" disabled={busy} onClick={begin}>
          {busy ? 'Drawing your values …' : 'Begin'}
        </button>
        <p role="alert">{problem}</p>
      </div>
    )

  const passed = attempt.scoreGiven >= attempt.passingShare * attempt.scoreMaximum - 1e-9
  if (showScore)
    return (
      <div className="quiz quiz-waiting" ref={top} tabIndex={-1}>
        <p className="quiz-score">
          <span className="computed">
            {points(attempt.scoreGiven)}/{attempt.scoreMaximum}
          </span>{' '}
          in attempt {attempt.number}.{' '}
          {passed ? 'Passed.' : `From ${points(attempt.passingShare * attempt.scoreMaximum)} it counts as passed.`}
        </p>
        <p>
          <button type="button" className="button" onClick={readAgain}>
            Read the feedback again
          </button>{' '}
          <button type="button" className="button button-primary" disabled={busy} onClick={begin}>
            Try with new values
          </button>
        </p>
        <p role="alert">{problem}</p>
      </div>
    )

  const question = attempt.questions[index] as PresentedQuestion
  const response = question.response ?? unchecked[question.id]
  const { feedback } = question
  const choose = (next: Response) =>
    change(JSON.stringify({ attempt: attempt.id, responses: { ...unchecked, [question.id]: next } } satisfies Unchecked))
  const check = () =>
    ask(async () => {
      if (!response) return 'Choose an answer first.'
      const outcome = await answerQuestion({ attempt: attempt.id, question: question.id, response })
      if (!outcome.ok) return outcome.message
      setAttempt(outcome.value)
      if (outcome.value.complete) router.refresh()
      return undefined
    })
  const last = index === attempt.questions.length - 1

  return (
    <div className="quiz" ref={top} tabIndex={-1}>
      <div className="quiz-head">
        <p className="quiz-kind">
          Question {index + 1} of {attempt.questions.length}. {kinds[question.body.type]}. Values drawn for you, attempt {attempt.number}
        </p>
        <nav className="quiz-steps" aria-label="Questions">
          {attempt.questions.map((each, i) => (
            <button
              key={each.id}
              type="button"
              aria-current={i === index ? 'step' : undefined}
              aria-label={`Question ${i + 1}${each.feedback ? (each.feedback.scoreGiven === each.feedback.scoreMaximum ? ', right' : ', not fully right') : ', open'}`}
              data-state={each.feedback ? (each.feedback.scoreGiven === each.feedback.scoreMaximum ? 'right' : 'wrong') : 'open'}
              onClick={() => setIndex(i)}
            >
              {i + 1}
            </button>
          ))}
        </nav>
      </div>
      {state.kind === 'conflict' && (
        <div className="message quiz-conflict" role="alert">
          <p>
            <b>
              {state.from === 'before'
                ? 'Before you signed in, other answers were chosen here.'
                : 'Other answers were chosen in another tab or on another device.'}
            </b>{' '}
            Nothing has been overwritten.
          </p>
          <p>
            <button type="button" className="button" onClick={() => settle('theirs')}>
              Take those answers
            </button>{' '}
            <button type="button" className="button" onClick={() => settle('mine')}>
              Keep those on this page
            </button>
          </p>
        </div>
      )}
      <HtmlContent className="quiz-prompt" html={question.promptHtml} />
      <QuestionBody key={`${attempt.id} ${question.id}`} question={question} response={response} onChange={choose} />
      <div className="quiz-foot">
        <div role="status">
          {feedback ? (
            <>
              <b>
                {points(feedback.scoreGiven)} of {feedback.scoreMaximum} point.
              </b>{' '}
              <span className="muted">
                Measures objective{question.objectives.length > 1 ? 's' : ''} {listWords(question.objectives)}.
              </span>
            </>
          ) : (
            <SavedState state={state} />
          )}
          {problem && <p className="problem">{problem}</p>}
        </div>
        {!feedback && (
          <button type="button" className="button button-primary" disabled={busy || !isComplete(question, response)} onClick={check}>
            {busy ? 'Checking …' : 'Check'}
          </button>
        )}
        {feedback && !(last && attempt.complete) && (
          <button
            type="button"
            className="button button-primary"
            onClick={() => {
              setIndex(last ? firstOpen(attempt.questions) : index + 1)
              toTop()
            }}
          >
            {last ? 'To the open questions' : `Question ${index + 2}`}
          </button>
        )}
        {feedback && last && attempt.complete && (
          <button type="button" className="button button-primary" onClick={() => setShowScore(true)}>
            See your score
          </button>
        )}
      </div>
    </div>
  )
}
