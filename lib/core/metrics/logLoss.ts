import { CoreError } from '../CoreError'
import { requireBinary, requireSameLength } from '../requirements'
import { weightedMean } from './weightedMean'

const clip = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/**
 * Mean negative log likelihood of the truth, in nats. O(n).
 * @param yTrue length n, each 0 or 1
 * @param pPos length n, the probability of class 1
 * @param eps probabilities are clipped to [eps, 1 − eps]
 * @throws CoreError `length_mismatch` | `not_binary` | `empty_input`
 * @example logLossBinary([1, 0], [0.5, 0.5]); // => 0.6931471805599453
 */
export function logLossBinary(yTrue: ArrayLike<number>, pPos: ArrayLike<number>, eps = 1e-15, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, pPos, 'yTrue and pPos')
  requireBinary(yTrue, 'yTrue')
  return weightedMean(
    yTrue.length,
    (i) => {
      const p = clip(pPos[i] as number, eps, 1 - eps)
      return yTrue[i] === 1 ? -Math.log(p) : -Math.log(1 - p)
    },
    sampleWeight,
  )
}

/**
 * Mean negative log likelihood of the true class, in nats; rows are clipped to [eps, 1 − eps], then made to sum to 1. O(n · k).
 * @param yTrue length n, column indices
 * @param probs n × k
 * @throws CoreError `length_mismatch` | `unknown_label` | `empty_input`
 * @example logLossMulticlass([0], [[0.5, 0.5]]); // => 0.6931471805599453
 */
export function logLossMulticlass(
  yTrue: ArrayLike<number>,
  probs: ArrayLike<ArrayLike<number>>,
  eps = 1e-15,
  sampleWeight?: ArrayLike<number>,
): number {
  requireSameLength(yTrue, probs, 'yTrue and probs')
  return weightedMean(
    yTrue.length,
    (i) => {
      const row = Array.from(probs[i] as ArrayLike<number>, (p) => clip(p, eps, 1 - eps))
      const own = row[yTrue[i] as number]
      if (own === undefined) throw new CoreError('unknown_label', `yTrue[${i}] is ${yTrue[i]}, but there are ${row.length} columns`)
      return -Math.log(own / row.reduce((sum, p) => sum + p, 0))
    },
    sampleWeight,
  )
}
