import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averagePrecisionAtK } from '@lib/core/metrics/averagePrecisionAtK'
import { normalisedDiscountedCumulativeGain } from '@lib/core/metrics/discountedCumulativeGain'
import { recallAtK } from '@lib/core/metrics/precisionAtK'
import { reciprocalRank } from '@lib/core/metrics/reciprocalRank'

const relevance = fc.array(fc.nat(1), { minLength: 1, maxLength: 20 })

describe('ranking', () => {
  it('scores lie in [0, 1], and the ideal order has 1', () => {
    fc.assert(
      fc.property(relevance, fc.integer({ min: 1, max: 20 }), (list, k) => {
        const ideal = [...list].sort((a, b) => b - a)
        for (const score of [averagePrecisionAtK(list, k), reciprocalRank(list, k), recallAtK(list, k)]) {
          expect(score).toBeGreaterThanOrEqual(0)
          expect(score).toBeLessThanOrEqual(1)
        }
        expect(averagePrecisionAtK(ideal, k)).toEqual(list.includes(1) ? expect.closeTo(1, 12) : 0)
        expect(averagePrecisionAtK(list, k)).toBeLessThanOrEqual(averagePrecisionAtK(ideal, k) + 1e-12)
      }),
    )
  })

  it('swapping a relevant document forward never lowers NDCG', () => {
    const graded = fc.array(fc.nat(4), { minLength: 2, maxLength: 12 })
    fc.assert(
      fc.property(graded, fc.nat(10), fc.constantFrom('linear', 'exp'), (list, at, gain) => {
        const i = at % (list.length - 1)
        fc.pre((list[i + 1] as number) > (list[i] as number))
        const swapped = list.with(i, list[i + 1] as number).with(i + 1, list[i] as number)
        const places = list.map((_, rank) => -rank)
        expect(normalisedDiscountedCumulativeGain(swapped, places, { gain })).toBeGreaterThan(
          normalisedDiscountedCumulativeGain(list, places, { gain }),
        )
      }),
    )
  })
})
