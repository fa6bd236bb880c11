import type { ObservedRun, Probe } from '@lib/domain/exercise'
import type { Value } from '@lib/domain/value'

/** Right beyond doubt after its first step, with a weight of 750: what is left of the errors then makes the weight grow as far in each step. */
const settled = (steps: number) => JSON.stringify([[[1000], [-2000]], [1, 0], 1, steps])

function weightAfter(steps: number, runs: readonly ObservedRun[], probes: readonly Probe[]): number {
  const returned = runs[probes.findIndex((probe) => JSON.stringify(probe) === settled(steps))]?.returned
  const { weights } = returned as { readonly weights: readonly Value[] }
  return weights[0] as number
}

/** Wherever the chances are cut off. */
export function chanceIsClipped(runs: readonly ObservedRun[], probes: readonly Probe[]): boolean {
  const [first, second, third] = [1, 2, 3].map((steps) => weightAfter(steps, runs, probes)) as [number, number, number]
  const growth = second - first
  return Math.abs(first - 750) < 1e-6 && growth > 1e-5 && Math.abs(third - second - growth) < 1e-6 * first
}
