'use client'
import Link from 'next/link'
import { type ComponentType, useEffect, useState } from 'react'
import type { QuizProps } from './Quiz'
import { useNear } from './useNear'

/** The quiz, loaded when the reader comes to it. Answers are kept and scored on the server, so it needs an account. */
export function QuizIsland(props: Omit<QuizProps, 'userId'> & { readonly userId: string | undefined; readonly here: string }) {
  const [ref, near] = useNear<HTMLDivElement>()
  const [Quiz, setQuiz] = useState<ComponentType<QuizProps>>()
  const { userId, here, ...rest } = props
  useEffect(() => {
    if (near && userId) void import('./Quiz').then((module) => setQuiz(() => module.Quiz))
  }, [near, userId])
  return (
    <div ref={ref} className="quiz-place">
      {userId && Quiz ? (
        <Quiz userId={userId} {...rest} />
      ) : (
        <div className="quiz quiz-waiting">
          <p>
            {props.intro}{' '}
            {userId ? '' : 'Answers are scored and kept on the server, so you need an account; what you have done so far comes along.'}
          </p>
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
