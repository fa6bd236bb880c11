import { sobolSequence } from '../random/lowDiscrepancy'
import type { Rng } from '../random/createRng'
import { requireEntries, requireInteger, requireSameLength } from '../requirements'
import { configurationAt, type Configuration, requireSpace, sampleConfiguration, type Space } from './space'

/**
 * Every combination of some values of each dimension, each in the middle of its part of the scale; categorical dimensions take their
 * choices. The last dimension changes fastest; combinations that differ only in dimensions that do not count come once.
 * @param perDimension how many values of each dimension, ≥ 1: one number for all, or one each
 * @throws CoreError `out_of_range` | `length_mismatch`
 * @example gridTrials({ a: { kind: 'uniform', low: 0, high: 1 } }, 2); // => [{ a: 0.25 }, { a: 0.75 }]
 */
export function gridTrials(space: Space, perDimension: number | readonly number[]): Configuration[] {
  requireSpace(space)
  if (typeof perDimension !== 'number') requireSameLength(perDimension, Object.keys(space), 'perDimension and space')
  const shares = Object.values(space).map((dimension, i) => {
    const wanted = typeof perDimension === 'number' ? perDimension : (perDimension[i] as number)
    requireInteger(wanted, 1, 1e6, 'values of a dimension')
    const n = dimension.kind === 'categorical' ? dimension.choices.length : wanted
    return Array.from({ length: n }, (_, k) => (k + 0.5) / n)
  })
  const points = shares.reduce<number[][]>((all, values) => all.flatMap((point) => values.map((value) => [...point, value])), [[]])
  const trials = new Map(points.map((point) => configurationAt(space, point)).map((trial) => [JSON.stringify(trial), trial]))
  return [...trials.values()]
}

/**
 * Configurations drawn at random, each by itself.
 * @param n ≥ 0
 * @throws CoreError `out_of_range`
 * @see Bergstra & Bengio 2012
 * @example randomTrials(createRng(1), { a: { kind: 'uniform', low: 0, high: 1 } }, 5).length; // => 5
 */
export function randomTrials(rng: Rng, space: Space, n: number): Configuration[] {
  requireSpace(space)
  requireInteger(n, 0, 1e7, 'n')
  return Array.from({ length: n }, () => sampleConfiguration(rng, space))
}

/**
 * Configurations along Sobol's sequence with a random shift: as spread out as a grid, with every value of every axis its own.
 * @param space at most 10 dimensions
 * @param n ≥ 0
 * @throws CoreError `out_of_range`
 * @see Bousquet et al. 2017
 * @example quasiRandomTrials(createRng(1), { a: { kind: 'uniform', low: 0, high: 1 } }, 5).length; // => 5
 */
export function quasiRandomTrials(rng: Rng, space: Space, n: number): Configuration[] {
  requireSpace(space)
  requireInteger(n, 0, 1e7, 'n')
  const next = sobolSequence(Object.keys(space).length, rng)
  return Array.from({ length: n }, () => configurationAt(space, next()))
}

/**
 * How many different values a list of trials tries in one dimension: what a grid is short of.
 * @param trials at least one
 * @throws CoreError `empty_input`
 * @example distinctValues([{ a: 1 }, { a: 1 }, { a: 2 }], 'a'); // => 2
 */
export function distinctValues(trials: readonly Configuration[], dimension: string): number {
  requireEntries(trials, 'trials')
  return new Set(trials.map((trial) => trial[dimension])).size
}
