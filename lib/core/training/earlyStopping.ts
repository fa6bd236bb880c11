import { requireInteger, requireWithin } from '../requirements'

export interface StoppingRule {
  /** epochs without improvement that end the run, ≥ 1 */
  readonly patience: number
  /** what an improvement must exceed, ≥ 0; default 0 */
  readonly minDelta?: number
  /** whether small (default) or large values are good */
  readonly mode?: 'min' | 'max'
}

export interface EarlyStopper {
  /** Takes the next epoch's value. @returns whether the run ends with it */
  observe(value: number): boolean
  /** the last epoch whose value counted as an improvement, from 0; null before there is one */
  readonly bestEpoch: number | null
  readonly bestValue: number
}

/**
 * Watches a run epoch by epoch. An epoch improves when its value is strictly beyond the last improvement by `minDelta`; the first finite
 * value does, NaN never. The run ends at the epoch where as many epochs as `patience` have passed without improvement. O(1) an epoch.
 * @throws CoreError `out_of_range`
 * @see Prechelt 1998
 * @example createEarlyStopper({ patience: 1 }).observe(0.5); // => false
 */
export function createEarlyStopper({ patience, minDelta = 0, mode = 'min' }: StoppingRule): EarlyStopper {
  requireInteger(patience, 1, Number.MAX_SAFE_INTEGER, 'patience')
  requireWithin(minDelta, 0, Number.MAX_VALUE, 'minDelta')
  let epoch = -1
  let waited = 0
  let bestEpoch: number | null = null
  let bestValue = Number.NaN
  return {
    observe(value) {
      epoch++
      const improved =
        bestEpoch === null ? Number.isFinite(value) : mode === 'min' ? value < bestValue - minDelta : value > bestValue + minDelta
      if (improved) {
        bestEpoch = epoch
        bestValue = value
        waited = 0
        return false
      }
      waited++
      return waited >= patience
    },
    get bestEpoch() {
      return bestEpoch
    },
    get bestValue() {
      return bestValue
    },
  }
}

export interface StoppedRun {
  /** the epoch that the run ended with; null when it never did */
  readonly stopEpoch: number | null
  readonly bestEpoch: number | null
  readonly bestValue: number
  /** first epoch of the best value among those that ran, whatever `minDelta` says */
  readonly rawBestEpoch: number | null
  readonly epochsRun: number
}

/**
 * What a stopping rule would have made of a run that is known. O(epochs).
 * @param values one an epoch
 * @throws CoreError `out_of_range`
 * @example stopEarly([3, 1, 2, 2, 0], { patience: 2 }).stopEpoch; // => 3
 */
export function stopEarly(values: ArrayLike<number>, rule: StoppingRule): StoppedRun {
  const stopper = createEarlyStopper(rule)
  const beats = (a: number, b: number) => (rule.mode === 'max' ? a > b : a < b)
  let stopEpoch: number | null = null
  let rawBestEpoch: number | null = null
  let epochsRun = 0
  while (epochsRun < values.length && stopEpoch === null) {
    const value = values[epochsRun] as number
    if (!Number.isNaN(value) && (rawBestEpoch === null || beats(value, values[rawBestEpoch] as number))) rawBestEpoch = epochsRun
    if (stopper.observe(value)) stopEpoch = epochsRun
    epochsRun++
  }
  return { stopEpoch, bestEpoch: stopper.bestEpoch, bestValue: stopper.bestValue, rawBestEpoch, epochsRun }
}
