import { CoreError } from '../CoreError'
import { logUniformQuantile } from '../random/logUniform'
import type { Rng } from '../random/createRng'
import { requireEntries, requireInteger, requirePositive, requireWithin } from '../requirements'

/** When a dimension counts: only where another, categorical one has one of these choices. */
export interface Condition {
  readonly dimension: string
  readonly choices: readonly string[]
}

export type Dimension = { readonly when?: Condition } & (
  | { readonly kind: 'uniform' | 'log_uniform'; readonly low: number; readonly high: number }
  /** the integers from low to high, both included; `log` makes equal ratios equally likely */
  | { readonly kind: 'integer'; readonly low: number; readonly high: number; readonly log?: boolean }
  | { readonly kind: 'categorical'; readonly choices: readonly string[] }
)

/** Dimensions by name; one that depends on another comes after it. */
export type Space = Readonly<Record<string, Dimension>>

/** A value for each dimension that counts. */
export type Configuration = Readonly<Record<string, number | string>>

/**
 * Looks a space over.
 * @throws CoreError `out_of_range` | `empty_input` at the first dimension that makes no sense
 * @example requireSpace({ rate: { kind: 'log_uniform', low: 1e-5, high: 0.1 } }); // => undefined
 */
export function requireSpace(space: Space): void {
  const seen = new Map<string, Dimension>()
  requireEntries(Object.keys(space), 'the space')
  for (const [name, dimension] of Object.entries(space)) {
    if (dimension.kind === 'categorical') requireEntries(dimension.choices, name)
    else {
      requireWithin(dimension.low, -1e300, dimension.high, `low of ${name}`)
      requireWithin(dimension.high, dimension.low, 1e300, `high of ${name}`)
      if (dimension.kind === 'log_uniform' || (dimension.kind === 'integer' && dimension.log))
        requirePositive(dimension.low, `low of ${name}`)
      if (dimension.kind === 'integer') for (const bound of [dimension.low, dimension.high]) requireInteger(bound, -1e15, 1e15, name)
    }
    const { when } = dimension
    const on = when && seen.get(when.dimension)
    if (when && on?.kind !== 'categorical')
      throw new CoreError('out_of_range', `${name} depends on ${when.dimension}, which is no categorical dimension before it`)
    seen.set(name, dimension)
  }
}

const counts = (dimension: Dimension, chosen: Configuration): boolean =>
  !dimension.when || dimension.when.choices.includes(String(chosen[dimension.when.dimension]))

/**
 * The value of a dimension at a share u of it: its quantile.
 * @param u in [0, 1]
 * @throws CoreError `out_of_range`
 * @example valueAt({ kind: 'integer', low: 1, high: 4 }, 0.5); // => 3
 */
export function valueAt(dimension: Dimension, u: number): number | string {
  requireWithin(u, 0, 1, 'u')
  switch (dimension.kind) {
    case 'uniform':
      return Math.min(dimension.high, dimension.low + u * (dimension.high - dimension.low))
    case 'log_uniform':
      return logUniformQuantile(dimension.low, dimension.high, u)
    case 'integer': {
      const { low, high, log } = dimension
      for (const bound of [low, high]) requireInteger(bound, -1e15, 1e15, 'a bound')
      if (log) return Math.min(high, Math.floor(logUniformQuantile(low, high + 1, u)))
      return Math.min(high, low + Math.floor(u * (high - low + 1)))
    }
    case 'categorical':
      return dimension.choices[Math.min(dimension.choices.length - 1, Math.floor(u * dimension.choices.length))] as string
  }
}

/**
 * Where a value of a dimension stands, as a share of it; the middle of its cell for integers and choices.
 * @throws CoreError `out_of_range` when the dimension does not hold the value
 * @example shareOf({ kind: 'log_uniform', low: 0.01, high: 1 }, 0.1); // => 0.5
 */
export function shareOf(dimension: Dimension, value: number | string): number {
  if (dimension.kind === 'categorical') {
    const index = dimension.choices.indexOf(String(value))
    if (index < 0) throw new CoreError('out_of_range', `there is no choice ${value}`)
    return (index + 0.5) / dimension.choices.length
  }
  const { low, high } = dimension
  const number = Number(value)
  requireWithin(number, low, high, 'the value')
  if (low === high) return 0.5
  if (dimension.kind === 'log_uniform' || (dimension.kind === 'integer' && dimension.log)) requirePositive(low, 'low')
  if (dimension.kind === 'uniform') return (number - low) / (high - low)
  if (dimension.kind === 'log_uniform') return (Math.log(number) - Math.log(low)) / (Math.log(high) - Math.log(low))
  if (dimension.kind === 'integer' && dimension.log) return (Math.log(number + 0.5) - Math.log(low)) / (Math.log(high + 1) - Math.log(low))
  return (number - low + 0.5) / (high - low + 1)
}

/**
 * The configuration at a point of the unit cube; dimensions that do not count there are left out.
 * @param point one share for each dimension, in the space's order
 * @throws CoreError `out_of_range`
 * @example configurationAt({ a: { kind: 'uniform', low: 0, high: 2 }, b: { kind: 'categorical', choices: ['x', 'y'] } }, [0.5, 0.9]); // => { a: 1, b: 'y' }
 */
export function configurationAt(space: Space, point: ArrayLike<number>): Configuration {
  const chosen: Record<string, number | string> = {}
  for (const [i, [name, dimension]] of Object.entries(space).entries())
    if (counts(dimension, chosen)) chosen[name] = valueAt(dimension, point[i] as number)
  return chosen
}

/**
 * A configuration drawn at random: each dimension by itself, uniformly on its scale.
 * @throws CoreError `out_of_range`
 * @example sampleConfiguration(createRng(1), { a: { kind: 'uniform', low: 3, high: 3 } }); // => { a: 3 }
 */
export function sampleConfiguration(rng: Rng, space: Space): Configuration {
  return configurationAt(
    space,
    Object.keys(space).map(() => rng.uniform()),
  )
}
