import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { costCurve, decisionCost } from '@lib/core/metrics/decisionCost'
import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { precisionRecallFbeta } from '@lib/core/metrics/precisionRecallFbeta'
import { prCurve } from '@lib/core/metrics/prCurve'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { rocCurve } from '@lib/core/metrics/rocCurve'
import { leastAbsoluteLine } from '@lib/core/models/leastAbsoluteLine'
import { leastSquaresLine } from '@lib/core/models/leastSquaresLine'
import { mean } from '@lib/core/statistics/mean'
import { median } from '@lib/core/statistics/median'
import { quantile } from '@lib/core/statistics/quantile'

/** At least one of each class; few different scores, so that ties are common. */
const scored = fc
  .array(fc.tuple(fc.constantFrom(0, 1), fc.integer({ min: 0, max: 8 })), { maxLength: 40 })
  .map((rows) => [[1, 5] as const, [0, 3] as const, ...rows])
  .map((rows) => ({ labels: rows.map(([label]) => label as number), scores: rows.map(([, score]) => score / 8) }))
const counts = fc.record({ tp: fc.nat(50), fp: fc.nat(50), fn: fc.nat(50), tn: fc.nat(50) })

describe('precision, recall and Fβ', () => {
  it('Fβ lies between precision and recall', () => {
    fc.assert(
      fc.property(counts, fc.double({ min: 0.1, max: 10, noNaN: true }), (outcomes, beta) => {
        fc.pre(outcomes.tp > 0)
        const { precision, recall, fbeta } = fromOutcomes(outcomes, beta, 0)
        expect(fbeta).toBeGreaterThanOrEqual(Math.min(precision, recall) - 1e-12)
        expect(fbeta).toBeLessThanOrEqual(Math.max(precision, recall) + 1e-12)
      }),
    )
  })

  it('a large β follows recall, a small one precision', () => {
    fc.assert(
      fc.property(counts, (outcomes) => {
        fc.pre(outcomes.tp > 0)
        const { precision, recall } = fromOutcomes(outcomes, 1, 0)
        expect(fromOutcomes(outcomes, 1e6, 0).fbeta).toBeCloseTo(recall, 6)
        expect(fromOutcomes(outcomes, 1e-6, 0).fbeta).toBeCloseTo(precision, 6)
      }),
    )
  })

  it('changing roles of truth and prediction changes precision and recall over, and leaves F1', () => {
    const labels = fc.array(fc.tuple(fc.constantFrom(0, 1), fc.constantFrom(0, 1)), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(labels, (rows) => {
        const [a, b] = [rows.map(([first]) => first as number), rows.map(([, second]) => second as number)]
        const [one, other] = [precisionRecallFbeta(a, b), precisionRecallFbeta(b, a)]
        expect([one.precision, one.recall]).toEqual([other.recall, other.precision])
        expect(one.fbeta).toBeCloseTo(other.fbeta, 12)
      }),
    )
  })
})

describe('a lower threshold', () => {
  it('never lowers recall or the false positive rate', () => {
    fc.assert(
      fc.property(scored, fc.nat(100), fc.nat(100), ({ labels, scores }, a, b) => {
        const [low, high] = [Math.min(a, b) / 100, Math.max(a, b) / 100]
        const [below, above] = [outcomesAtThreshold(labels, scores, low), outcomesAtThreshold(labels, scores, high)]
        expect(below.tp).toBeGreaterThanOrEqual(above.tp)
        expect(below.fp).toBeGreaterThanOrEqual(above.fp)
      }),
    )
  })

  it('can raise precision', () => {
    const precisionAt = (threshold: number) => fromOutcomes(outcomesAtThreshold([0, 1, 1], [0.9, 0.7, 0.6], threshold), 1, 0).precision
    expect(precisionAt(0.6)).toBeGreaterThan(precisionAt(0.9))
  })
})

describe('the area under the ROC curve', () => {
  it('is the share of pairs in which the positive is ahead, ties counting one half', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        let [won, pairs] = [0, 0]
        labels.forEach((label, i) => {
          labels.forEach((other, j) => {
            if (label !== 1 || other !== 0) return
            pairs++
            won += (scores[i] as number) > (scores[j] as number) ? 1 : scores[i] === scores[j] ? 0.5 : 0
          })
        })
        expect(rocAuc(labels, scores)).toBeCloseTo(won / pairs, 12)
      }),
    )
  })

  it('depends on the order of the scores alone', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const stretched = scores.map((score) => Math.exp(3 * score) - 7)
        expect(rocAuc(labels, stretched)).toBeCloseTo(rocAuc(labels, scores), 12)
      }),
    )
  })

  it('turns over when the scores do', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const turned = scores.map((score) => -score)
        expect(rocAuc(labels, turned)).toBeCloseTo(1 - rocAuc(labels, scores), 12)
      }),
    )
  })

  it('needs both classes', () => {
    expect(() => rocAuc([1, 1], [0.1, 0.2])).toThrow(expect.objectContaining({ code: 'single_class' }))
  })
})

describe('the curves', () => {
  it('the ROC curve climbs from (0, 0) to (1, 1)', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const { fpr, tpr } = rocCurve(labels, scores)
        expect([fpr[0], tpr[0], fpr.at(-1), tpr.at(-1)]).toEqual([0, 0, 1, 1])
        for (let i = 1; i < fpr.length; i++) {
          expect(fpr[i]).toBeGreaterThanOrEqual(fpr[i - 1] as number)
          expect(tpr[i]).toBeGreaterThanOrEqual(tpr[i - 1] as number)
        }
      }),
    )
  })

  it('average precision is the step sum under the PR curve', () => {
    fc.assert(
      fc.property(scored, ({ labels, scores }) => {
        const { precision, recall } = prCurve(labels, scores)
        let sum = 0
        for (let i = 0; i + 1 < recall.length; i++) sum += ((recall[i] as number) - (recall[i + 1] as number)) * (precision[i] as number)
        expect(averagePrecision(labels, scores)).toBeCloseTo(sum, 12)
      }),
    )
  })
})

describe('the price of mistakes', () => {
  it('no threshold is cheaper than the cheapest', () => {
    fc.assert(
      fc.property(scored, fc.nat(20), fc.nat(20), fc.nat(100), ({ labels, scores }, miss, falseAlarm, percent) => {
        const curve = costCurve(labels, scores, { miss, falseAlarm })
        const cheapest = decisionCost(outcomesAtThreshold(labels, scores, curve.cheapest), { miss, falseAlarm })
        const other = decisionCost(outcomesAtThreshold(labels, scores, percent / 100), { miss, falseAlarm })
        expect(cheapest).toBeLessThanOrEqual(other + 1e-12)
      }),
    )
  })
})

describe('lines and middles', () => {
  const points = fc
    .array(fc.record({ x: fc.integer({ min: -20, max: 20 }), y: fc.integer({ min: -50, max: 50 }) }), { minLength: 2, maxLength: 12 })
    .filter((list) => new Set(list.map((point) => point.x)).size > 1)
  const line = fc.record({ intercept: fc.double({ min: -60, max: 60, noNaN: true }), slope: fc.double({ min: -10, max: 10, noNaN: true }) })
  const error = (list: readonly { x: number; y: number }[], fit: { intercept: number; slope: number }, power: number) =>
    mean(list.map(({ x, y }) => Math.abs(y - fit.intercept - fit.slope * x) ** power))

  it.each([
    ['squared', leastSquaresLine, 2],
    ['absolute', leastAbsoluteLine, 1],
  ] as const)('no line has a smaller %s error than the fitted one', (_, fitted, power) => {
    fc.assert(
      fc.property(points, line, (list, other) => {
        expect(error(list, fitted(list), power)).toBeLessThanOrEqual(error(list, other, power) * (1 + 1e-9) + 1e-9)
      }),
    )
  })

  it('points above one another have no line', () => {
    const upright = [
      { x: 1, y: 1 },
      { x: 1, y: 2 },
    ]
    for (const fitted of [leastSquaresLine, leastAbsoluteLine])
      expect(() => fitted(upright)).toThrow(expect.objectContaining({ code: 'out_of_range' }))
  })

  it('half of the values lie on either side of the median, which is the middle quantile', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1 }), (values) => {
        const middle = median(values)
        expect(values.filter((value) => value < middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(values.filter((value) => value > middle).length).toBeLessThanOrEqual(values.length / 2)
        expect(quantile(values, 0.5)).toBeCloseTo(middle, 12)
      }),
    )
  })
})
