import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { accuracy } from '@lib/core/metrics/accuracy'
import { averagePrecisionAtK } from '@lib/core/metrics/averagePrecisionAtK'
import { balancedAccuracy } from '@lib/core/metrics/balancedAccuracy'
import { corpusBleu } from '@lib/core/metrics/bleu'
import { brierBinary } from '@lib/core/metrics/brierScore'
import { cohenKappa } from '@lib/core/metrics/cohenKappa'
import { confusionMatrix } from '@lib/core/metrics/confusionMatrix'
import { normalisedDiscountedCumulativeGain } from '@lib/core/metrics/discountedCumulativeGain'
import { editDistance } from '@lib/core/metrics/editDistance'
import { huberLoss } from '@lib/core/metrics/huberLoss'
import { logLossBinary, logLossMulticlass } from '@lib/core/metrics/logLoss'
import { matthewsCorrelation } from '@lib/core/metrics/matthewsCorrelation'
import { meanAbsoluteError } from '@lib/core/metrics/meanAbsoluteError'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { perplexity } from '@lib/core/metrics/perplexity'
import { pinballLoss } from '@lib/core/metrics/pinballLoss'
import { averagedScores } from '@lib/core/metrics/precisionRecallFbeta'
import { recallAtK } from '@lib/core/metrics/precisionAtK'
import { reciprocalRank } from '@lib/core/metrics/reciprocalRank'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { rootMeanSquaredError } from '@lib/core/metrics/rootMeanSquaredError'
import { longestCommonSubsequence, rougeL, rougeN } from '@lib/core/metrics/rouge'
import { rSquared } from '@lib/core/metrics/rSquared'
import { sortedIndices } from '@lib/core/metrics/sortedIndices'
import { wordErrorRate } from '@lib/core/metrics/wordErrorRate'
import { createRng } from '@lib/core/random/createRng'
import { shuffle } from '@lib/core/random/shuffle'
import { pearsonCorrelation } from '@lib/core/statistics/correlation'
import { mean } from '@lib/core/statistics/mean'
import { variance } from '@lib/core/statistics/variance'

const classes = fc.array(fc.tuple(fc.nat(3), fc.nat(3)), { minLength: 1, maxLength: 40 })
const columns = <A, B>(rows: readonly (readonly [A, B])[]) => [rows.map(([a]) => a), rows.map(([, b]) => b)] as const
const numbers = fc.array(fc.tuple(fc.integer({ min: -80, max: 80 }), fc.integer({ min: -80, max: 80 })), { minLength: 2, maxLength: 40 })
const relevance = fc.array(fc.nat(1), { minLength: 1, maxLength: 20 })
const words = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 12 })

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

describe('generated text', () => {
  it('edit distance is a metric', () => {
    fc.assert(
      fc.property(words, words, words, (a, b, c) => {
        expect(editDistance(a, a)).toBe(0)
        expect(editDistance(a, b)).toBe(editDistance(b, a))
        expect(editDistance(a, c)).toBeLessThanOrEqual(editDistance(a, b) + editDistance(b, c))
        expect(editDistance(a, b)).toBeGreaterThanOrEqual(Math.abs(a.length - b.length))
        expect(editDistance(a, b)).toBeLessThanOrEqual(Math.max(a.length, b.length))
      }),
    )
  })

  it('the longest common subsequence is what trying all of them finds', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }), fc.array(fc.constantFrom('a', 'b'), { maxLength: 8 }), (a, b) => {
        let longest = 0
        for (let chosen = 0; chosen < 2 ** a.length; chosen++) {
          const part = a.filter((_, i) => (chosen >> i) & 1)
          let at = 0
          for (const word of b) if (word === part[at]) at++
          if (at === part.length) longest = Math.max(longest, at)
        }
        expect(longestCommonSubsequence(a, b)).toBe(longest)
      }),
    )
  })

  it('a text scores 1 against itself, and ROUGE exchanges precision and recall with the roles', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'c'), { minLength: 4, maxLength: 12 }), words, (text, other) => {
        expect(corpusBleu([text], [[text]]).score).toBeCloseTo(corpusBleu([text], [[text, other]]).score, 9)
        expect([rougeN(text, text, 1).fmeasure, rougeL(text, text).fmeasure]).toEqual([1, 1])
        const [there, back] = [rougeN(text, other, 1), rougeN(other, text, 1)]
        expect([there.precision, there.recall]).toEqual([back.recall, back.precision])
        expect(wordErrorRate([text], [text])).toBe(0)
      }),
    )
  })

  it('perplexity of even chances is how many there are, in any base', () => {
    for (const base of [2, Math.E, 10])
      expect(
        perplexity(
          [1, 2, 3].map(() => Math.log(1 / 7) / Math.log(base)),
          base,
        ),
      ).toBeCloseTo(7, 9)
  })
})
