import type { OutcomeCounts } from './outcomeCounts'

/** What a ratio is when it is 0/0: 0, 1 or NaN. */
export type ZeroDivision = number

export interface PrecisionRecallFbeta {
  readonly precision: number
  readonly recall: number
  readonly fbeta: number
}

/**
 * a / b, and the agreed value for 0/0.
 * @example ratio(0, 0, 0); // => 0
 */
export function ratio(a: number, b: number, zeroDivision: ZeroDivision): number {
  return b === 0 ? zeroDivision : a / b
}

/**
 * Precision, recall and Fβ = (1+β²)TP / ((1+β²)TP + β²FN + FP), in which recall counts β times as much as precision.
 * @param counts the outcomes; `tn` does not matter
 * @param beta ≥ 0; Infinity gives recall
 * @param zeroDivision the value of 0/0
 * @returns fractions in [0, 1]
 * @see van Rijsbergen 1979, chapter 7
 * @example fromOutcomes({ tp: 1, fp: 1, fn: 0, tn: 0 }, 1, 0); // => { precision: 0.5, recall: 1, fbeta: 0.6666666666666666 }
 */
export function fromOutcomes(counts: OutcomeCounts, beta: number, zeroDivision: ZeroDivision): PrecisionRecallFbeta {
  const { tp, fp, fn } = counts
  const recall = ratio(tp, tp + fn, zeroDivision)
  const b2 = beta * beta
  return {
    precision: ratio(tp, tp + fp, zeroDivision),
    recall,
    fbeta: beta === Number.POSITIVE_INFINITY ? recall : ratio((1 + b2) * tp, (1 + b2) * tp + b2 * fn + fp, zeroDivision),
  }
}
