import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Deal, contrasts, unevenPart } from '@content/practical-methodology/chapters/00-ml-pipeline/exercises/unevenPart'
import { createRng, type Rng } from '@lib/core/random/createRng'
import { permutation } from '@lib/core/random/permutation'

const sum = (values: readonly number[]) => values.reduce((total, x) => total + x, 0)

/** One list of n, cut into parts of these sizes. */
const cut = (order: readonly number[], sizes: readonly number[]): Deal => ({
  lists: 1,
  sizes,
  parts: sizes.map((size, k) => order.slice(sum(sizes.slice(0, k)), sum(sizes.slice(0, k)) + size)),
})

/** Every order of so many. */
const ordersOf = (n: number): number[][] =>
  n === 0 ? [[]] : ordersOf(n - 1).flatMap((order) => Array.from({ length: n }, (_, at) => order.toSpliced(at, 0, n - 1)))

describe('a part is uneven', () => {
  it('along weights that add up to 0, the orders at right angles to one another', () =>
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 60 }), (n) => {
        const weights = contrasts(n)
        for (const weight of weights) expect(sum(weight)).toBeCloseTo(0, 9)
        const orders = weights.slice(0, Math.min(4, n - 1))
        for (const [i, a] of orders.entries())
          for (const b of orders.slice(0, i)) expect(sum(a.map((x, k) => x * (b[k] as number)))).toBeCloseTo(0, 9)
      }),
    ))

  it('by sums whose spread over every order is m (n − m) / (n (n − 1)) · Σ w²', () => {
    for (const n of [3, 4, 5, 6])
      for (const weight of contrasts(n))
        for (let m = 1; m < n; m++) {
          const sums = ordersOf(n).map((order) => sum(order.slice(0, m).map((i) => weight[i] as number)))
          const spread = sum(sums.map((x) => x * x)) / sums.length
          expect(spread).toBeCloseTo(((m * (n - m)) / (n * (n - 1))) * sum(weight.map((x) => x * x)), 9)
        }
  })

  const deals = (seed: number, n: number, sizes: readonly number[], order: (rng: Rng) => readonly number[]) => {
    const rng = createRng(seed)
    return unevenPart(
      n,
      Array.from({ length: 696 }, () => cut(order(rng), sizes)),
    )
  }

  it('never where every order is as likely, whatever the lists and the sizes', () =>
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 3, max: 20 }), (seed, n) => {
        const m = 1 + (Math.abs(seed) % (n - 1))
        expect(deals(seed, n, [m, n - m], (rng) => [...permutation(rng, n)])).toBeUndefined()
      }),
      { numRuns: 60 },
    ))

  it('never where it takes all of every list, or nothing', () => {
    for (let n = 3; n <= 20; n++)
      for (const sizes of [
        [n, 0],
        [0, n],
      ])
        expect(deals(n, n, sizes, (rng) => [...permutation(rng, n)])).toBeUndefined()
  })

  it('where one place in three goes to a part every other time, and says which and how often', () => {
    const middle = (rng: Rng) => (rng.uniform() < 0.5 ? [0, 2, 1] : rng.uniform() < 0.5 ? [0, 1, 2] : [1, 2, 0])
    for (let seed = 1; seed <= 50; seed++) {
      const odd = deals(seed, 3, [2, 1, 0], middle)
      expect(odd).toMatchObject({ place: 1, even: 2 * (696 / 3) })
      expect(odd?.count).toBeLessThan(420)
    }
  })
})
