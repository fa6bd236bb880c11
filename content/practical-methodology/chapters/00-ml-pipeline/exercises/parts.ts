import { splitSizes } from '@lib/core/data/splitSizes'
import type { Value } from '@lib/domain/value'
import type { Uneven } from './unevenPart'

/** Shares that a computer holds exactly: which way a product is rounded must not decide. */
export const shares = [
  [0.5, 0.25, 0.25],
  [0.75, 0.125, 0.125],
  [0.625, 0.125, 0.25],
  [0.25, 0.5, 0.25],
  [0.25, 0.25, 0.5],
]
export const partNames = ['training', 'validation', 'test']

/** The three lists that a program returned; undefined where it returned something else. */
export const partsOf = (value: Value): number[][] | undefined =>
  Array.isArray(value) && value.length === 3 && value.every((part) => Array.isArray(part) || ArrayBuffer.isView(part))
    ? value.map((part) => Array.from(part as number[]))
    : undefined

/** What is wrong with the parts as a partition of the indices. */
export function faultOfParts(returned: Value, n: number): string | undefined {
  const parts = partsOf(returned)
  if (!parts) return 'It is no list of three lists.'
  const seen = new Set<number>()
  for (const index of parts.flat()) {
    if (!Number.isInteger(index) || index < 0 || index >= n) return `There is no example ${String(index)}.`
    if (seen.has(index)) return `Example ${index} is there twice.`
    seen.add(index)
  }
  const lost = Array.from({ length: n }, (_, i) => i).find((i) => !seen.has(i))
  return lost === undefined ? undefined : `Example ${lost} is in none of the parts.`
}

/** What is wrong with how many of so many examples each part holds. */
export function faultOfSizes(sizes: readonly number[], fractions: readonly number[], what: string): string | undefined {
  const wanted = splitSizes(
    sizes.reduce((sum, size) => sum + size, 0),
    fractions,
  )
  return sizes.join() === wanted.join() ? undefined : `${what} the parts have ${sizes.join(', ')} examples instead of ${wanted.join(', ')}.`
}

/** What the learner is told of a part that takes more from some places than from others. */
export const unevenWords = (n: number, lists: number, what: string, { part, place, count, even }: Uneven): string =>
  `Of ${lists} ${what} of ${n} examples each, the one at place ${place}, counted from 0, goes to the ${partNames[part]} part ${count} times; about ${Math.round(even)} would be even.`
