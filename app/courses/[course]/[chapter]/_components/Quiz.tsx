'use client'
import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useEffect, useRef, useState } from 'react'
import { SavedState } from '@app/_components/SavedState'
import { type ServerDraft, useDraft } from '@app/_components/useDraft'
import type { PresentedQuestion } from '@lib/catalog/presentQuestion'
import type { QuestionType } from '@lib/domain/quiz'
import type { Confidence } from '@lib/domain/records'
import type { Response } from '@lib/domain/response'
import type { QuizRules } from '@lib/grading/quizRules'
import type { PresentedAttempt } from '@lib/services/quizzes/readQuiz'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { useLocalDay } from '@lib/ui/useLocalClock'
import { counted, listWords, plural } from '@lib/domain/wording'
import { answerQuestion, startAttempt } from '../actions'
import { confidenceNames } from './confidenceNames'
import { isComplete } from './isComplete'
import { NextStep } from './NextStep'
import { OutdatedAttempt } from './OutdatedAttempt'
import { QuizTerms } from './QuizTerms'
import { QuestionBody } from './QuestionBody'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

export interface QuizProps {
  readonly quiz: string
  /** what somebody would call it */
  readonly name: string
  readonly userId: string
  readonly attempt: PresentedAttempt | undefined
  readonly draft: ServerDraft | undefined
  /** what it asks, before it is begun */
  readonly intro: string
  /** and what a class asks of it */
  readonly terms?: QuizRules | undefined
  /** for remembering: neither passed nor tried again */
  readonly practice?: boolean
  /** whether the reader has begun it before it was there */
  readonly begun?: boolean
}

/** What is chosen but not yet checked, for each question of the attempt, and how sure of it somebody is. */
interface Unchecked {
  readonly attempt: string
  readonly responses: Readonly<Record<string, Response>>
  readonly sure?: Readonly<Record<string, Confidence>>
}

function readUnchecked(text: string, attempt: string): Unchecked {
  try {
    const parsed = JSON.parse(text) as Unchecked
    if (parsed.attempt === attempt) return parsed
  } catch {
    // Nothing has been chosen yet.
  }
  return { attempt, responses: {} }
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

const points = (value: number) => String(Number(value.toFixed(2)))
const firstOpen = (questions: readonly PresentedQuestion[]) =>
  Math.max(
    0,
    questions.findIndex((question) => !question.answered),
  )

const isRight = ({ feedback }: PresentedQuestion) => feedback !== undefined && feedback.scoreGiven >= feedback.scoreMaximum - 1e-9

/** What the questions that were not fully right measure, each once. */
const missedObjectives = (questions: readonly PresentedQuestion[]) => [
  ...new Map(
    questions
      .filter((question) => question.feedback && !isRight(question))
      .flatMap((question) => question.objectives)
      .map((objective) => [objective.id, objective] as const),
  ).values(),
]

function Waiting({ until }: { readonly until: number }) {
  const when = useLocalDay(until)
  return <span className="muted">Kept. Which answers were right, and why, is shown from {when} on.</span>
}

function Due({ at }: { readonly at: number }) {
  return <>. Due {useLocalDay(at)}</>
}

/** One question at a time, checked on the server; feedback for every option. */
export function Quiz({ quiz, name, userId, attempt: initial, terms, draft, intro, practice = false, begun = false }: QuizProps) {
  const router = useRouter()
  const place = useRef<HTMLDivElement>(null)
  const [moves, setMoves] = useState(0)
  // What was pressed is gone: the focus goes where reading goes on.
  useEffect(() => {
    if (moves > 0) place.current?.focus()
  }, [moves])
  const [attempt, setAttempt] = useState(initial)
  const [index, setIndex] = useState(initial ? firstOpen(initial.questions) : 0)
  const [showScore, setShowScore] = useState(initial?.complete ?? false)
  const [busy, once] = useOneAtATime()
  const [problem, setProblem] = useState<string>()
  const { text, change, state, resolve } = useDraft(userId, { assessment: quiz, name }, draft, '')
  const unchecked = readUnchecked(text, attempt?.id ?? '')

  /** @param lost what is said where the server cannot be reached */
  const ask = (work: () => Promise<string | undefined>, lost = 'Try again.') =>
    once(async () => {
      setProblem(undefined)
      try {
        setProblem(await work())
      } catch {
        setProblem(`The server could not be reached. ${lost}`)
      }
    })
  /** What was said of one question is not said of another. */
  const goTo = (next: number) => {
    setIndex(next)
    setProblem(undefined)
  }
  const readAgain = () => {
    setShowScore(false)
    goTo(0)
    goOn()
  }
  const goOn = () => setMoves((before) => before + 1)
  const settle = (choice: 'mine' | 'theirs') => {
    resolve(choice)
    goOn()
  }

  const begin = () =>
    ask(async () => {
      const outcome = await startAttempt({ owner: userId, quiz })
      if (!outcome.ok) return outcome.message
      setAttempt(outcome.value)
      setIndex(firstOpen(outcome.value.questions))
      setShowScore(false)
      goOn()
      return undefined
    })

  const owed = useRef(begun)
  useEffect(() => {
    if (owed.current) void begin()
    owed.current = false
  })

  if (!attempt)
    return (
      <div className="quiz quiz-waiting" ref={place} tabIndex={-1}>
        <p>{intro}</p>
        {terms && <QuizTerms terms={terms} />}
        <button type="button" className="button button-primary" aria-disabled={busy} onClick={begin}>
          {busy ? 'Drawing your values …' : 'Begin'}
        </button>
        <p role="alert">{problem}</p>
      </div>
    )

  if (attempt.outdated)
    return (
      <div className="quiz quiz-waiting" ref={place} tabIndex={-1}>
        <OutdatedAttempt attempt={attempt} practice={practice} />
        <button type="button" className="button button-primary" aria-disabled={busy} onClick={begin}>
          {busy ? 'Drawing your values …' : practice ? 'Begin anew' : 'Begin a new attempt'}
        </button>
        <p role="alert">{problem}</p>
      </div>
    )

  const { left } = attempt
  const missed = missedObjectives(attempt.questions)
  const passed = (attempt.scoreGiven ?? 0) >= attempt.passingShare * attempt.scoreMaximum - 1e-9
  if (showScore)
    return (
      <div className="quiz quiz-waiting" ref={place} tabIndex={-1}>
        {attempt.scoreGiven === undefined ? (
          <p>Attempt {attempt.number} is handed in. Its score comes with the feedback.</p>
        ) : (
          <p className="quiz-score">
            <span translate="no" className="computed">
              {points(attempt.scoreGiven)}/{attempt.scoreMaximum}
            </span>{' '}
            {practice
              ? 'for today.'
              : `in attempt ${attempt.number}. ${passed ? 'Passed.' : `From ${points(attempt.passingShare * attempt.scoreMaximum)} it counts as passed.`}`}
          </p>
        )}
        <p>
          {attempt.questions.length > 0 && (
            <button type="button" className="button" onClick={readAgain}>
              {attempt.scoreGiven === undefined ? 'Read your answers again' : 'Read the feedback again'}
            </button>
          )}{' '}
          {left !== 0 && !practice && (
            <button type="button" className="button button-primary" aria-disabled={busy} onClick={begin}>
              Try with new values
            </button>
          )}
        </p>
        {left !== undefined && (
          <p className="muted">
            {left === 0
              ? 'That was the last attempt that your class allows.'
              : `Your class allows ${counted(left, 'more attempt', 'more attempts')}.`}
          </p>
        )}
        {attempt.feedbackAt !== undefined && <Waiting until={attempt.feedbackAt} />}
        {missed.length > 0 && (
          <div className="quiz-reread">
            <p>
              <b>To read again</b>
            </p>
            <ul>
              {missed.map(({ id, label, text: objective, heading, href }) => (
                <li key={id}>
                  <Link href={href as Route}>{heading}</Link>{' '}
                  <span className="muted">
                    for objective {label}: {objective}
                  </span>
                </li>
              ))}
            </ul>
          </div>
        )}
        <p role="alert">{problem}</p>
      </div>
    )

  const question = attempt.questions[index] as PresentedQuestion
  const response = question.response ?? unchecked.responses[question.id]
  const confidence = question.confidence ?? unchecked.sure?.[question.id]
  const { feedback } = question
  const choose = (next: Response) =>
    change(JSON.stringify({ ...unchecked, responses: { ...unchecked.responses, [question.id]: next } } satisfies Unchecked))
  const say = (next: Confidence) =>
    change(JSON.stringify({ ...unchecked, sure: { ...unchecked.sure, [question.id]: next } } satisfies Unchecked))
  const check = () =>
    ask(async () => {
      if (!response) return 'Choose an answer first.'
      const outcome = await answerQuestion({ owner: userId, attempt: attempt.id, question: question.id, response, confidence })
      if (!outcome.ok) return outcome.message
      setAttempt(outcome.value)
      if (outcome.value.complete) router.refresh()
      if (outcome.value.outdated) goOn()
      return outcome.value.hadAnswer
        ? 'This question was answered already, in another tab perhaps. The answer given first counts: it is shown here.'
        : undefined
    }, 'Your answer is kept: check it again.')
  const last = index === attempt.questions.length - 1
  const press = {
    check,
    goOn: () => {
      goTo(last ? firstOpen(attempt.questions) : index + 1)
      goOn()
    },
    showScore: () => {
      setShowScore(true)
      goOn()
    },
  }
  const next = !question.answered
    ? { words: busy ? 'Checking …' : 'Check', press: press.check }
    : last && attempt.complete
      ? { words: attempt.scoreGiven === undefined ? 'See where you stand' : 'See your score', press: press.showScore }
      : { words: last ? 'To the open questions' : `Question ${index + 2}`, press: press.goOn }

  return (
    <div className="quiz">
      <div className="quiz-head">
        <p className="quiz-kind">
          Question {index + 1} of {attempt.questions.length}. {kinds[question.body.type]}. Values drawn for you, attempt {attempt.number}
          {attempt.dueAt !== undefined && <Due at={attempt.dueAt} />}
        </p>
        <nav className="quiz-steps" aria-label="Questions">
          {attempt.questions.map((each, i) => (
            <button
              key={each.id}
              type="button"
              aria-current={i === index ? 'step' : undefined}
              aria-label={`Question ${i + 1}${each.feedback ? (isRight(each) ? ', right' : ', not fully right') : each.answered ? ', answered' : ', open'}`}
              data-state={each.feedback ? (isRight(each) ? 'right' : 'wrong') : each.answered ? 'answered' : 'open'}
              onClick={() => goTo(i)}
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
      <div className="quiz-question" ref={place} tabIndex={-1}>
        <HtmlContent className="quiz-prompt" html={question.promptHtml} />
        <QuestionBody key={`${attempt.id} ${question.id}`} question={question} response={response} onChange={choose} />
      </div>
      <div className="quiz-foot">
        <div>
          {!question.answered && <SavedState state={state} />}
          <div role="status">
            {feedback ? (
              <>
                <b>
                  {points(feedback.scoreGiven)} of {counted(feedback.scoreMaximum, 'point', 'points')}.
                </b>{' '}
                <span className="muted">
                  Measures {plural(question.objectives.length, 'objective', 'objectives')}{' '}
                  {listWords(question.objectives.map(({ label }) => label))}.
                </span>
              </>
            ) : (
              question.answered && attempt.feedbackAt !== undefined && <Waiting until={attempt.feedbackAt} />
            )}
            {problem && <p className="problem">{problem}</p>}
          </div>
        </div>
        {!question.answered && (
          <fieldset className="quiz-sure">
            <legend>How sure?</legend>
            <div className="segments">
              {confidenceNames.map(([value, label]) => (
                <button key={value} type="button" aria-pressed={confidence === value} onClick={() => say(value)}>
                  {label}
                </button>
              ))}
            </div>
          </fieldset>
        )}
        <NextStep
          answered={question.answered}
          disabled={!question.answered && !isComplete(question, response)}
          busy={busy}
          onPress={next.press}
        >
          {next.words}
        </NextStep>
      </div>
    </div>
  )
}
