import { CoreError } from '../CoreError'
import { requireEntries, requireInteger, requirePositive } from '../requirements'

export interface Rung {
  /** configurations that run */
  readonly n: number
  /** resource that each has had in all, in the caller's unit: epochs, examples */
  readonly r: number
}

/**
 * The rungs of one round of successive halving: a share 1/η of the configurations goes on, with η times the resource.
 * @param n configurations at the start, ≥ 1
 * @param r resource of the first rung, > 0
 * @param most the largest resource
 * @param eta ≥ 2
 * @throws CoreError `out_of_range`
 * @see Jamieson & Talwalkar 2016
 * @example successiveHalvingRungs(9, 1, 9, 3); // => [{ n: 9, r: 1 }, { n: 3, r: 3 }, { n: 1, r: 9 }]
 */
export function successiveHalvingRungs(n: number, r: number, most: number, eta: number): Rung[] {
  requireInteger(n, 1, 1e9, 'n')
  requirePositive(r, 'r')
  requireInteger(eta, 2, 1e6, 'eta')
  const rungs: Rung[] = []
  for (let i = 0; ; i++) {
    const rung = { n: Math.floor(n / eta ** i), r: r * eta ** i }
    if (rung.n < 1 || rung.r > most) return rungs
    rungs.push(rung)
  }
}

/**
 * The configurations of least loss; of equal ones the earlier. NaN is the worst: worse than infinity.
 * @param losses one each
 * @param keep how many, in [0, n]
 * @returns positions, ascending
 * @throws CoreError `out_of_range`
 * @example leastLosses([3, 1, 2], 2); // => [1, 2]
 */
export function leastLosses(losses: ArrayLike<number>, keep: number): number[] {
  requireInteger(keep, 0, losses.length, 'keep')
  const isLess = (a: number, b: number) =>
    (losses[a] as number) < (losses[b] as number) || (Number.isNaN(losses[b]) && !Number.isNaN(losses[a]))
  return Array.from({ length: losses.length }, (_, i) => i)
    .sort((a, b) => (isLess(a, b) ? -1 : isLess(b, a) ? 1 : a - b))
    .slice(0, keep)
    .sort((a, b) => a - b)
}

/**
 * Who is left at each rung, from losses that are known.
 * @param losses configurations × rungs
 * @param eta ≥ 2
 * @returns for each rung the configurations that run in it, ascending; rungs without any are left out
 * @throws CoreError `empty_input` | `out_of_range`
 * @example halvingSurvivors([[3, 0], [1, 0], [2, 0]], 3); // => [[0, 1, 2], [1]]
 */
export function halvingSurvivors(losses: readonly (readonly number[])[], eta: number): number[][] {
  requireEntries(losses, 'losses')
  requireInteger(eta, 2, 1e6, 'eta')
  const rungs = [losses.map((_, id) => id)]
  for (let rung = 0; rung + 1 < (losses[0] as readonly number[]).length; rung++) {
    const running = rungs.at(-1) as number[]
    const keep = Math.floor(losses.length / eta ** (rung + 1))
    if (keep < 1) break
    const best = leastLosses(
      running.map((id) => losses[id]?.[rung] as number),
      Math.min(keep, running.length),
    )
    rungs.push(best.map((position) => running[position] as number))
  }
  return rungs
}

/** What happened at one rung. */
export interface RungResult extends Rung {
  readonly running: readonly number[]
  readonly losses: readonly number[]
}

/**
 * Successive halving, a rung at a time: each configuration that runs is trained up to the rung's resource, and the best go on.
 * @param rungs as `successiveHalvingRungs` gives them
 * @param train trains a configuration further, to the resource in all, and gives its loss
 * @returns a generator that yields after each rung, and returns the winner
 * @throws CoreError `empty_input` | `out_of_range`
 * @example [...successiveHalving([{ n: 2, r: 1 }, { n: 1, r: 2 }], (id) => -id)].at(-1).running; // => [1]
 */
export function* successiveHalving(
  rungs: readonly Rung[],
  train: (configuration: number, resource: number) => number,
): Generator<RungResult, number> {
  requireEntries(rungs, 'rungs')
  for (const { n, r } of rungs) {
    requireInteger(n, 1, 1e9, 'n')
    requirePositive(r, 'r')
  }
  let running = Array.from({ length: (rungs[0] as Rung).n }, (_, id) => id)
  let losses: number[] = []
  for (const [i, { n, r }] of rungs.entries()) {
    if (i > 0) running = leastLosses(losses, n).map((position) => running[position] as number)
    losses = running.map((id) => train(id, r))
    yield { n, r, running, losses }
  }
  const [winner] = leastLosses(losses, 1)
  if (winner === undefined) throw new CoreError('empty_input', 'nothing ran')
  return running[winner] as number
}
