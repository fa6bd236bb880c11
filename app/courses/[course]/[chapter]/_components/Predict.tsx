'use client'
import { type ComponentType, type ReactNode, useRef } from 'react'
import type { MadePrediction } from '@app/_components/localPredictions'
import { isClosed } from '@app/_components/localWork'
import type { PredictionPrompt } from '@lib/domain/course'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'
import { confidenceNames } from './confidenceNames'
import { usePrediction } from './usePrediction'

type Outcome = ComponentType<{ readonly chosen: string | undefined }>

/** What came of a prediction, where that is drawn afresh. Loaded when somebody has committed themselves. */
const outcomes: Readonly<Record<string, () => Promise<Outcome>>> = {
  'precision-when-the-line-moves': () =>
    import('@content/practical-methodology/chapters/01-performance-metrics/simulations/PrecisionOutcome').then(
      (module) => module.PrecisionOutcome,
    ),
}

interface PredictProps {
  readonly prompt: PredictionPrompt
  readonly userId: string | undefined
  /** what the account has on record */
  readonly made: MadePrediction | undefined
  /** what came of it, where the lesson has computed that already */
  readonly children?: ReactNode
}

/** A question before its answer: choose, say how sure, and only then see. Not graded; the first prediction stays. */
export function Predict({ prompt, userId, made, children }: PredictProps) {
  const { prediction, change } = usePrediction(userId, prompt.id, made)
  const { option, confidence, locked } = prediction
  const closed = isClosed(prediction)
  const outcome = useRef<HTMLDivElement>(null)
  const lock = () => {
    change({ locked: true })
    // The button goes; reading goes on at what came of it.
    outcome.current?.focus()
  }
  const { value: Outcome, failed } = useLoaded(closed && outcomes[prompt.id])

  return (
    <section className="slip" aria-label="Predict first">
      <div>
        <p className="slip-question" id={`${prompt.id}-question`}>
          <b>Predict first</b>
          {prompt.question}
        </p>
        <div role="radiogroup" aria-labelledby={`${prompt.id}-question`}>
          {prompt.options.map(({ id, text }) => (
            <label key={id} className="option">
              <input
                type="radio"
                name={prompt.id}
                value={id}
                checked={option === id}
                disabled={closed}
                onChange={() => change({ option: id })}
              />
              <span>{text}</span>
            </label>
          ))}
        </div>
        <div className="slip-confidence">
          <span id={`${prompt.id}-sure`}>How sure?</span>
          <div className="segments" role="group" aria-labelledby={`${prompt.id}-sure`}>
            {confidenceNames.map(([value, label]) => (
              <button
                key={value}
                type="button"
                aria-pressed={confidence === value}
                disabled={closed}
                onClick={() => change({ confidence: value })}
              >
                {label}
              </button>
            ))}
          </div>
          {closed ? (
            <span>{locked ? 'Locked, not graded.' : 'Looked at without a prediction.'}</span>
          ) : (
            <button type="button" className="button" disabled={!option || !confidence} onClick={lock}>
              Lock it in and see
            </button>
          )}
        </div>
      </div>
      <div className="slip-outcome" role="status" ref={outcome} tabIndex={-1}>
        {closed ? (
          Outcome ? (
            <Outcome chosen={option} />
          ) : children ? (
            <>
              <p hidden={!locked}>
                <b>{option === prompt.holds ? 'As you said.' : 'Not as you said.'}</b>
              </p>
              {children}
            </>
          ) : failed ? (
            <NotLoaded what="What came of it" {...failed} />
          ) : (
            <p className="muted">Being computed …</p>
          )
        ) : (
          <p className="muted">What comes of it appears here once you have locked your choice in.</p>
        )}
      </div>
    </section>
  )
}
