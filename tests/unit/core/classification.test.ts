import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accuracy } from '@lib/core/metrics/accuracy'
import { balancedAccuracy } from '@lib/core/metrics/balancedAccuracy'
import { brierBinary } from '@lib/core/metrics/brierScore'
import { cohenKappa } from '@lib/core/metrics/cohenKappa'
import { confusionMatrix } from '@lib/core/metrics/confusionMatrix'
import { logLossBinary, logLossMulticlass } from '@lib/core/metrics/logLoss'
import { matthewsCorrelation } from '@lib/core/metrics/matthewsCorrelation'
import { averagedScores } from '@lib/core/metrics/precisionRecallFbeta'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { sortedIndices } from '@lib/core/statistics/sortedIndices'
import { createRng } from '@lib/core/random/createRng'
import { shuffle } from '@lib/core/random/shuffle'
import { pearsonCorrelation } from '@lib/core/statistics/correlation'

const classes = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 })

const columns = <A, B>(rows: readonly (readonly [A, B])[]) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const

describe('classification', () => {
  it('does not depend on the order of the examples, nor on the weights’ unit', () => {
    fc.assert(
      fc.property(classes, fc.integer(), (rows, seed) => {
        const [truth, predicted] = columns(rows)
        // Of a single class, kappa is 0/0.
        fc.pre(new Set([...truth, ...predicted]).size > 1)
        const [movedTruth, movedPredicted] = columns(shuffle(createRng(seed), rows))
        const weights = rows.map((_, i) => 1 + (i % 3))
        for (const measure of [accuracy, matthewsCorrelation, cohenKappa, balancedAccuracy] as ((a: number[], b: number[]) => number)[])
          expect(measure(movedTruth, movedPredicted)).toBeCloseTo(measure(truth, predicted), 12)
        expect(
          accuracy(
            truth,
            predicted,
            weights.map((weight) => 7 * weight),
          ),
        ).toBeCloseTo(accuracy(truth, predicted, weights), 12)
      }),
    )
  })

  it('a weight of 2 counts as the example twice', () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const [truth, predicted] = columns(rows)
        const twice = columns([...rows, ...rows.filter((_, i) => i % 2 === 0)])
        const weights = rows.map((_, i) => (i % 2 === 0 ? 2 : 1))
        expect(accuracy(truth, predicted, weights)).toBeCloseTo(accuracy(...twice), 12)
        expect(matthewsCorrelation(truth, predicted, weights)).toBeCloseTo(matthewsCorrelation(...twice), 12)
        expect(
          logLossBinary(
            truth.map((t) => t % 2),
            predicted.map((p) => (p + 1) / 6),
            1e-15,
            weights,
          ),
        ).toBeCloseTo(
          logLossBinary(
            twice[0].map((t) => t % 2),
            twice[1].map((p) => (p + 1) / 6),
          ),
          12,
        )
      }),
    )
  })

  it('the rows of the confusion matrix sum to the classes, its trace to what is right', () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const [truth, predicted] = columns(rows)
        const labels = [...new Set([...truth, ...predicted])].sort((a, b) => a - b)
        const matrix = confusionMatrix(truth, predicted)
        for (const [i, label] of labels.entries())
          expect(matrix[i]?.reduce((sum, count) => sum + count, 0)).toBe(truth.filter((t) => t === label).length)
        expect(labels.reduce((sum, _, i) => sum + (matrix[i]?.[i] as number), 0) / rows.length).toBeCloseTo(accuracy(truth, predicted), 12)
      }),
    )
  })

  it('micro-averaged precision, recall and F1 of single labels are all accuracy', () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const { precision, recall, fbeta } = averagedScores(...columns(rows), 'micro')
        for (const score of [precision, recall, fbeta]) expect(score).toBeCloseTo(accuracy(...columns(rows)), 12)
      }),
    )
  })

  it('of two classes, Matthews’ correlation is Pearson’s, and both are 1 for what is right throughout', () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const [truth, predicted] = columns(rows.map(([a, b]) => [a % 2, b % 2] as const))
        fc.pre(new Set(truth).size === 2 && new Set(predicted).size === 2)
        expect(matthewsCorrelation(truth, predicted)).toBeCloseTo(pearsonCorrelation(truth, predicted).r, 12)
        expect(matthewsCorrelation(truth, truth)).toBeCloseTo(1, 12)
        expect(cohenKappa(truth, truth)).toBeCloseTo(1, 12)
      }),
    )
  })

  it('the expected log loss and Brier score are least for the chance there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 19 }), fc.integer({ min: 1, max: 19 }), (k, said) => {
        const truth = Array.from({ length: 20 }, (_, i) => (i < k ? 1 : 0))
        const of = (score: typeof brierBinary | typeof logLossBinary, p: number) =>
          score(
            truth,
            truth.map(() => p),
          )
        for (const score of [brierBinary, logLossBinary]) expect(of(score, k / 20)).toBeLessThanOrEqual(of(score, said / 20) + 1e-12)
      }),
    )
  })

  it('binary and multiclass log loss of two classes agree', () => {
    fc.assert(
      fc.property(classes, (rows) => {
        const truth = rows.map(([a]) => a % 2)
        const chances = rows.map(([, b]) => (b + 1) / 5)
        expect(
          logLossMulticlass(
            truth,
            chances.map((p) => [1 - p, p]),
          ),
        ).toBeCloseTo(logLossBinary(truth, chances), 12)
      }),
    )
  })
})

describe('sorting by score', () => {
  it('is descending, keeps the order of ties, and sees −0 as 0', () => {
    const scores = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, -0, 5e-324, -5e-324, 1)), { maxLength: 300 })
    fc.assert(
      fc.property(scores, (values) => {
        const naive = values.map((_, i) => i).sort((a, b) => (values[b] as number) - (values[a] as number) || a - b)
        const simple = naive.every((i, rank) => rank === 0 || (values[naive[rank - 1] as number] as number) >= (values[i] as number))
        // Infinity − Infinity is NaN: the naive order is itself wrong there.
        if (simple && values.every(Number.isFinite)) expect(Array.from(sortedIndices(values))).toEqual(naive)
      }),
    )
  })

  it('gives the same area under the curve at any length, whichever way it sorts', () => {
    const rng = createRng(1)
    const n = 20_000
    const scores = Array.from({ length: n }, () => Math.round(rng.uniform() * 500) / 500)
    const labels = scores.map((score) => (rng.uniform() < score ? 1 : 0))
    // Ranks by counting how many of each score there are.
    const perScore = new Map<number, [number, number]>()
    scores.forEach((score, i) => {
      const counts = perScore.get(score) ?? [0, 0]
      counts[labels[i] as 0 | 1]++
      perScore.set(score, counts)
    })
    let [won, negatives, positives] = [0, 0, 0]
    for (const [, [negative, positive]] of [...perScore].sort(([a], [b]) => a - b)) {
      won += positive * (negatives + negative / 2)
      negatives += negative
      positives += positive
    }
    expect(rocAuc(labels, scores)).toBeCloseTo(won / (negatives * positives), 12)
  })
})
