import { requireInteger, requirePositive, requireWithin } from '../requirements'

export type Schedule =
  | { readonly kind: 'constant' }
  /** times γ after every `every` steps */
  | { readonly kind: 'step'; readonly every: number; readonly gamma: number }
  /** times γ from each milestone on */
  | { readonly kind: 'multistep'; readonly milestones: readonly number[]; readonly gamma: number }
  /** times γ at each step */
  | { readonly kind: 'exponential'; readonly gamma: number }
  /** half a cosine, from the base rate to `least` over `steps` */
  | { readonly kind: 'cosine'; readonly steps: number; readonly least?: number }
  /** a line from a share `start` of the base rate to all of it over `warmup` steps, then constant */
  | { readonly kind: 'linear_warmup'; readonly start: number; readonly warmup: number }
  /** a line from 0 over `warmup` steps, then half a cosine to 0 at `steps` */
  | { readonly kind: 'warmup_cosine'; readonly warmup: number; readonly steps: number }

const halfCosine = (share: number) => (1 + Math.cos(Math.PI * share)) / 2

/**
 * The learning rate of a step.
 * @param baseRate > 0
 * @param t the step, from 0
 * @throws CoreError `out_of_range`
 * @see Loshchilov & Hutter 2017 for the cosine; Goyal et al. 2017 for the warm-up
 * @example learningRateAt({ kind: 'step', every: 3, gamma: 0.5 }, 0.1, 4); // => 0.05
 */
export function learningRateAt(schedule: Schedule, baseRate: number, t: number): number {
  requirePositive(baseRate, 'baseRate')
  requireInteger(t, 0, Number.MAX_SAFE_INTEGER, 't')
  if ('gamma' in schedule) requireWithin(schedule.gamma, 0, 1e6, 'gamma')
  switch (schedule.kind) {
    case 'constant':
      return baseRate
    case 'step':
      requireInteger(schedule.every, 1, Number.MAX_SAFE_INTEGER, 'every')
      return baseRate * schedule.gamma ** Math.floor(t / schedule.every)
    case 'multistep':
      return baseRate * schedule.gamma ** schedule.milestones.filter((milestone) => milestone <= t).length
    case 'exponential':
      return baseRate * schedule.gamma ** t
    case 'cosine': {
      requirePositive(schedule.steps, 'steps')
      const least = schedule.least ?? 0
      return least + (baseRate - least) * halfCosine(t / schedule.steps)
    }
    case 'linear_warmup': {
      requirePositive(schedule.warmup, 'warmup')
      requireWithin(schedule.start, 0, 1, 'start')
      const risen = Math.min(t, schedule.warmup) / schedule.warmup
      return baseRate * (schedule.start + (1 - schedule.start) * risen)
    }
    case 'warmup_cosine':
      requirePositive(schedule.steps - schedule.warmup, 'steps after the warm-up')
      if (t < schedule.warmup) return (baseRate * t) / schedule.warmup
      return baseRate * halfCosine((t - schedule.warmup) / (schedule.steps - schedule.warmup))
  }
}
