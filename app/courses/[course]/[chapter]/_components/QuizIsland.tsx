'use client'
import Link from 'next/link'
import { useState } from 'react'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'
import type { QuizProps } from './Quiz'
import { QuizTerms } from './QuizTerms'
import { useNear } from './useNear'

const loadQuiz = () => import('./Quiz').then((module) => module.Quiz)

/** The quiz, loaded when the reader comes to it. Answers are kept and scored on the server, so it needs an account. */
export function QuizIsland(props: Omit<QuizProps, 'userId'> & { readonly userId: string | undefined; readonly here: string }) {
  const [ref, near] = useNear<HTMLDivElement>()
  // The button stays until it is pressed: whoever stands on it would lose the place. Pressed before the quiz is there, it has begun all the same.
  const [begun, setBegun] = useState(false)
  const { userId, here, ...rest } = props
  const { attempt } = props
  const { value: Quiz, failed } = useLoaded(userId !== undefined && (near || begun) && loadQuiz)
  return (
    <div ref={ref} className="quiz-place" data-coming={userId && attempt && !attempt.complete && !Quiz ? 'question' : undefined}>
      {userId && Quiz && (attempt || begun) ? (
        <Quiz userId={userId} {...rest} begun={begun} />
      ) : (
        <div className="quiz quiz-waiting">
          <p>
            {props.intro}{' '}
            {userId ? '' : 'Answers are scored and kept on the server, so you need an account; what you have done so far can come along.'}
          </p>
          {userId && !attempt && rest.terms && <QuizTerms terms={rest.terms} />}
          {failed && <NotLoaded what="The quiz" {...failed} />}
          {userId && !attempt && !failed && (
            <button type="button" className="button button-primary" aria-disabled={begun} onClick={() => setBegun(true)}>
              {begun ? 'Drawing your values …' : 'Begin'}
            </button>
          )}
          {!userId && (
            <p>
              <Link className="button button-primary" href={{ pathname: '/sign-up', query: { next: here } }}>
                Sign up
              </Link>{' '}
              <Link className="button" href={{ pathname: '/sign-in', query: { next: here } }}>
                Sign in
              </Link>
            </p>
          )}
        </div>
      )}
    </div>
  )
}
