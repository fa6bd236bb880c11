'use client'
import Link from 'next/link'
import { useRef, useState } from 'react'
import type { PresentedFeedback, PresentedQuestion } from '@lib/catalog/presentQuestion'
import type { ResponseOf } from '@lib/domain/response'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'
import { orderRamp } from '../actions'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

const loadParsons = () => import('@app/courses/[course]/[chapter]/_components/questions/Parsons').then((module) => module.Parsons)

interface RampProps {
  readonly assessment: string
  readonly ramp: PresentedQuestion
  /** the account, if there is one */
  readonly userId: string | undefined
  readonly here: string
}

/** The way in words, to be put in order before it is written: as often as one likes. */
export function Ramp({ assessment, ramp, userId, here }: RampProps) {
  const [isOpen, setOpen] = useState(false)
  const [response, setResponse] = useState<ResponseOf<'parsons'>>()
  const [feedback, setFeedback] = useState<PresentedFeedback>()
  const [problem, setProblem] = useState<string>()
  const [busy, once] = useOneAtATime()
  const title = useRef<HTMLHeadingElement>(null)
  const { value: Parsons, failed } = useLoaded(isOpen && loadParsons)
  if (ramp.body.type !== 'parsons') return null
  const isRight = feedback !== undefined && feedback.scoreGiven === feedback.scoreMaximum

  const open = () => {
    setOpen(true)
    // The button that had the focus is gone.
    title.current?.focus()
  }

  const check = () =>
    once(async () => {
      if (!userId || !response) return
      setProblem(undefined)
      try {
        const outcome = await orderRamp({ owner: userId, assessment, response })
        if (outcome.ok) setFeedback(outcome.value.feedback)
        else setProblem(outcome.message)
      } catch {
        setProblem('The server could not be reached. Your order is kept here: check it again.')
      }
    })

  return (
    <section className="ramp" aria-labelledby="ramp">
      <h2 id="ramp" ref={title} tabIndex={-1}>
        Order it first?
      </h2>
      {!isOpen ? (
        <>
          <p className="muted">The way in words, in the wrong order. It costs nothing and is not graded.</p>
          {userId ? (
            <button type="button" className="button" aria-expanded={false} onClick={open}>
              Put the steps in order
            </button>
          ) : (
            <Link className="button" href={{ pathname: '/sign-up', query: { next: here } }}>
              Sign up to put the steps in order
            </Link>
          )}
        </>
      ) : (
        <>
          <HtmlContent className="instructions" html={ramp.promptHtml} />
          {Parsons ? (
            <Parsons body={ramp.body} response={response} feedback={feedback} locked={feedback !== undefined} onChange={setResponse} />
          ) : failed ? (
            <NotLoaded what="The lines" {...failed} />
          ) : (
            <p className="muted">Fetching the lines …</p>
          )}
          <div role="status">
            {isRight && <p className="message">That is the way. Now write it, step by step.</p>}
            {feedback && !isRight && <p className="message">Not yet: what is said beside each line leads on.</p>}
            {problem && <p className="message message-error">{problem}</p>}
          </div>
          {feedback ? (
            <button type="button" className="button" onClick={() => setFeedback(undefined)}>
              {isRight ? 'Look at it again' : 'Go on ordering'}
            </button>
          ) : (
            <button
              type="button"
              className="button"
              disabled={!response || response.lines.length === 0}
              aria-disabled={busy}
              onClick={check}
            >
              {busy ? 'Checking …' : 'Check the order'}
            </button>
          )}
        </>
      )}
    </section>
  )
}
