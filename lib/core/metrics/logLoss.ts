import { requireBinary, requireSameLength, requireWithin } from '../requirements'
import { requireProbabilities } from './requireProbabilities'
import { weightedMean } from './weightedMean'

const clip = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value))

/**
 * Mean negative log likelihood of the truth, in nats. O(n).
 * @param yTrue length n, each 0 or 1
 * @param pPos length n, the probability of class 1
 * @param eps probabilities are clipped to [eps, 1 − eps]
 * @throws CoreError `length_mismatch` | `not_binary` | `empty_input` | `out_of_range`
 * @example logLossBinary([1, 0], [0.5, 0.5]); // => 0.6931471805599453
 */
export function logLossBinary(yTrue: ArrayLike<number>, pPos: ArrayLike<number>, eps = 1e-15, sampleWeight?: ArrayLike<number>): number {
  requireSameLength(yTrue, pPos, 'yTrue and pPos')
  requireBinary(yTrue, 'yTrue')
  requireWithin(eps, 0, 0.5, 'eps')
  return weightedMean(
    yTrue.length,
    (i) => {
      requireWithin(pPos[i] as number, 0, 1, `pPos[${i}]`)
      const p = clip(pPos[i] as number, eps, 1 - eps)
      return yTrue[i] === 1 ? -Math.log(p) : -Math.log(1 - p)
    },
    sampleWeight,
  )
}

/**
 * Mean negative log likelihood of the true class, in nats; rows are clipped to [eps, 1 − eps], then made to sum to 1. O(n · k).
 * @param yTrue length n, column indices
 * @param probs n × k, each in [0, 1]
 * @throws CoreError `length_mismatch` | `unknown_label` | `empty_input` | `out_of_range`
 * @example logLossMulticlass([0], [[0.5, 0.5]]); // => 0.6931471805599453
 */
export function logLossMulticlass(
  yTrue: ArrayLike<number>,
  probs: ArrayLike<ArrayLike<number>>,
  eps = 1e-15,
  sampleWeight?: ArrayLike<number>,
): number {
  const columns = requireProbabilities(yTrue, probs)
  requireWithin(eps, 0, 0.5, 'eps')
  return weightedMean(
    yTrue.length,
    (i) => {
      const row = probs[i] as ArrayLike<number>
      let total = 0
      for (let k = 0; k < columns; k++) total += clip(row[k] as number, eps, 1 - eps)
      return -Math.log(clip(row[yTrue[i] as number] as number, eps, 1 - eps) / total)
    },
    sampleWeight,
  )
}
