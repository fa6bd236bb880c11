import { requireInteger } from '../requirements'

/** What training on one batch came to. */
export interface OneBatchVerdict {
  /** by heart: the loop learns; stuck: it does not get there in the steps it has; diverged: the loss leaves all bounds */
  readonly verdict: 'by_heart' | 'stuck' | 'diverged'
  /** steps that were taken before that was clear */
  readonly steps: number
  readonly firstLoss: number
  readonly lastLoss: number
}

/**
 * Trains on one batch until it is clear whether it can be learnt by heart: the loss has fallen to a twentieth of the first one, or it is no number
 * or above ten times the first one, or the steps are used up. O(steps).
 * @param step takes one step and gives the loss before it
 * @param mostSteps ≥ 1
 * @throws CoreError `out_of_range`
 * @example oneBatchVerdict(() => 1, 3); // => { verdict: 'stuck', steps: 3, firstLoss: 1, lastLoss: 1 }
 */
export function oneBatchVerdict(step: () => number, mostSteps: number): OneBatchVerdict {
  requireInteger(mostSteps, 1, 1e9, 'mostSteps')
  const firstLoss = step()
  let lastLoss = firstLoss
  for (let steps = 1; ; steps++) {
    const seen = { steps, firstLoss, lastLoss }
    if (!(lastLoss <= 10 * firstLoss)) return { verdict: 'diverged', ...seen }
    if (lastLoss <= firstLoss / 20) return { verdict: 'by_heart', ...seen }
    if (steps === mostSteps) return { verdict: 'stuck', ...seen }
    lastLoss = step()
  }
}
