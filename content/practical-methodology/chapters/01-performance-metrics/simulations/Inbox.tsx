'use client'
import { useState } from 'react'
import { ShapeStrip } from '@lib/charts/ShapeStrip'
import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { drawMail, thresholdParameters } from './thresholdParameters'

const { labels, scores } = drawMail({ seed: 31, messages: 400, prevalence: 0.3, separation: thresholdParameters.separation.initial })
const names = {
  positive: 'spam',
  negative: 'wanted',
  below: 'let through',
  above: 'stopped',
  note: 'one shape, one message; hatched: the filter is wrong about it',
  axis: 'score given by the filter',
}

/** Four hundred messages, one line to drag, and a sentence that recounts. */
export function Inbox() {
  const [threshold, setThreshold] = useState(0.5)
  const { tp, fp, fn, tn } = outcomesAtThreshold(labels, scores, threshold)
  const of = (count: number) => (count / labels.length).toFixed(2)
  return (
    <figure className="inbox" aria-label="A live simulation: drag the line">
      <p className="inbox-says" aria-live="polite">
        <span>
          At{' '}
          <span translate="no" className="computed">
            {threshold.toFixed(2)}
          </span>{' '}
          the filter stops{' '}
          <span translate="no" className="computed">
            {tp}
          </span>{' '}
          of {tp + fn} spam messages and{' '}
          <span translate="no" className="computed">
            {fp}
          </span>{' '}
          of {fp + tn} letters you wanted.
        </span>
        <small>
          Accuracy{' '}
          <span translate="no" className="computed">
            {of(tp + tn)}
          </span>
          . A filter that stops nothing:{' '}
          <span translate="no" className="computed">
            {of(fp + tn)}
          </span>
          .
        </small>
      </p>
      <ShapeStrip labels={labels} scores={scores} threshold={threshold} names={names} onThreshold={setThreshold} />
    </figure>
  )
}
