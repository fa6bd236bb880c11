import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { huberLoss } from '@lib/core/metrics/huberLoss'
import { meanAbsoluteError } from '@lib/core/metrics/meanAbsoluteError'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { pinballLoss } from '@lib/core/metrics/pinballLoss'
import { rootMeanSquaredError } from '@lib/core/metrics/rootMeanSquaredError'
import { rSquared } from '@lib/core/metrics/rSquared'
import { mean } from '@lib/core/statistics/mean'
import { variance } from '@lib/core/statistics/variance'

const columns = <A, B>(rows: readonly (readonly [A, B])[]) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const

const numbers = fc.array(fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 })), { minLength: 2, maxLength: 40 })

describe('regression', () => {
  it('errors are 0 for the truth, the same both ways, and move with the unit', () => {
    fc.assert(
      fc.property(numbers, (rows) => {
        const [truth, predicted] = columns(rows)
        for (const error of [meanSquaredError, meanAbsoluteError, rootMeanSquaredError, huberLoss] as ((
          a: number[],
          b: number[],
        ) => number)[]) {
          expect(error(truth, truth)).toBe(0)
          expect(error(truth, predicted)).toBeCloseTo(error(predicted, truth), 9)
        }
        const scaled = (values: readonly number[]) => values.map((value) => 3 * value)
        expect(rootMeanSquaredError(scaled(truth), scaled(predicted))).toBeCloseTo(3 * rootMeanSquaredError(truth, predicted), 9)
        expect(meanAbsoluteError(truth, predicted)).toBeLessThanOrEqual(rootMeanSquaredError(truth, predicted) + 1e-9)
        expect(rootMeanSquaredError(truth, predicted) ** 2).toBeCloseTo(meanSquaredError(truth, predicted), 6)
      }),
    )
  })

  it('R² of the mean is 0, and of predictions 1 − MSE / variance', () => {
    fc.assert(
      fc.property(numbers, (rows) => {
        const [truth, predicted] = columns(rows)
        fc.pre(new Set(truth).size > 1)
        expect(
          rSquared(
            truth,
            truth.map(() => mean(truth)),
          ),
        ).toBeCloseTo(0, 9)
        expect(rSquared(truth, predicted)).toBeCloseTo(1 - meanSquaredError(truth, predicted) / variance(truth), 9)
      }),
    )
  })

  it('Huber’s loss is half the square for small errors and linear for large ones; the pinball of one half is half the absolute error', () => {
    fc.assert(
      fc.property(numbers, (rows) => {
        const [truth, predicted] = columns(rows)
        expect(huberLoss(truth, predicted, 1e6)).toBeCloseTo(meanSquaredError(truth, predicted) / 2, 6)
        expect(pinballLoss(truth, predicted, 0.5)).toBeCloseTo(meanAbsoluteError(truth, predicted) / 2, 9)
      }),
    )
  })
})
