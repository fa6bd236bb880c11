import { requireBinary, requireEntries, requireInteger, requireSameLength, requireWithin } from '../requirements'

export interface Calibration {
  /** expected calibration error: the gaps, weighted by the bins' shares */
  readonly ece: number
  /** the largest gap over the bins that are not empty */
  readonly mce: number
  /** length nBins each; NaN means and accuracies where a bin is empty */
  readonly count: readonly number[]
  readonly meanConfidence: readonly number[]
  readonly accuracy: readonly number[]
}

/**
 * How far stated confidence is from the share of right answers, in equal-width bins that are open on the left and closed on the
 * right, except that 0 belongs to the first. O(n + nBins).
 * @param confidence length n, in [0, 1]
 * @param correct length n, each 0 or 1
 * @param nBins ≥ 1
 * @throws CoreError `length_mismatch` | `empty_input` | `not_binary` | `out_of_range`
 * @see Guo et al. 2017
 * @example calibration([0.9, 0.9], [1, 0], 10).ece; // => 0.4
 */
export function calibration(confidence: ArrayLike<number>, correct: ArrayLike<number>, nBins: number): Calibration {
  requireSameLength(confidence, correct, 'confidence and correct')
  requireEntries(confidence, 'confidence')
  requireBinary(correct, 'correct')
  requireInteger(nBins, 1, 1e6, 'nBins')
  const count = new Array<number>(nBins).fill(0)
  const sumConfidence = count.slice()
  const right = count.slice()
  for (let i = 0; i < confidence.length; i++) {
    const c = confidence[i] as number
    requireWithin(c, 0, 1, `confidence[${i}]`)
    const bin = Math.max(0, Math.ceil(c * nBins) - 1)
    count[bin] = (count[bin] as number) + 1
    sumConfidence[bin] = (sumConfidence[bin] as number) + c
    right[bin] = (right[bin] as number) + (correct[i] as number)
  }
  const meanConfidence = sumConfidence.map((sum, bin) => sum / (count[bin] as number))
  const accuracy = right.map((sum, bin) => sum / (count[bin] as number))
  let ece = 0
  let mce = 0
  for (const [bin, size] of count.entries()) {
    if (size === 0) continue
    const gap = Math.abs((accuracy[bin] as number) - (meanConfidence[bin] as number))
    ece += (size / confidence.length) * gap
    mce = Math.max(mce, gap)
  }
  return { ece, mce, count, meanConfidence, accuracy }
}
