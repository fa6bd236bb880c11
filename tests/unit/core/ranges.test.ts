import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, it } from 'vitest'
import { averagedScores, perClassScores, precisionRecallFbeta } from '@lib/core/metrics/precisionRecallFbeta'
import { accuracy } from '@lib/core/metrics/accuracy'
import { coverageAtAccuracy, riskCoverage, selectiveAccuracy } from '@lib/core/metrics/abstention'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { averagePrecisionAtK, meanAveragePrecision } from '@lib/core/metrics/averagePrecisionAtK'
import { balancedAccuracy } from '@lib/core/metrics/balancedAccuracy'
import { sentenceBleu } from '@lib/core/metrics/bleu'
import { brierBinary, brierMulticlass } from '@lib/core/metrics/brierScore'
import { calibration } from '@lib/core/metrics/calibration'
import { cohenKappa } from '@lib/core/metrics/cohenKappa'
import { normalisedDiscountedCumulativeGain } from '@lib/core/metrics/discountedCumulativeGain'
import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { logLossBinary, logLossMulticlass } from '@lib/core/metrics/logLoss'
import { matthewsCorrelation } from '@lib/core/metrics/matthewsCorrelation'
import { perplexity } from '@lib/core/metrics/perplexity'
import { prCurve } from '@lib/core/metrics/prCurve'
import { precisionAtK, recallAtK } from '@lib/core/metrics/precisionAtK'
import { rSquared } from '@lib/core/metrics/rSquared'
import { meanReciprocalRank } from '@lib/core/metrics/reciprocalRank'
import { rocAuc, rocAucMulticlass } from '@lib/core/metrics/rocAuc'
import { rocCurve } from '@lib/core/metrics/rocCurve'
import { rougeL, rougeN } from '@lib/core/metrics/rouge'
import { specificity, specificityPerClass } from '@lib/core/metrics/specificity'
import { fitConstantClassifier } from '@lib/core/models/constantModel'
import { softmaxRows } from '@lib/core/models/softmax'
import { createRng } from '@lib/core/random/createRng'
import { haltonPoint, sobolSequence } from '@lib/core/random/lowDiscrepancy'
import { randomSearchSuccess } from '@lib/core/search/randomSearchOdds'
import { shareOf, valueAt } from '@lib/core/search/space'
import { pearsonCorrelation, spearmanCorrelation } from '@lib/core/statistics/correlation'
import { incompleteBeta } from '@lib/core/statistics/incompleteBeta'
import { mcnemarTest } from '@lib/core/statistics/mcnemarTest'
import { erfc, normalCdf } from '@lib/core/statistics/normalDistribution'
import { pairedTTest } from '@lib/core/statistics/pairedTTest'
import { studentTTails } from '@lib/core/statistics/studentT'
import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'
import { drawScoredSample } from '@lib/core/data/drawScoredSample'
import { saidOf } from './descriptions'

/** Weights and scores whose sums and quotients are rounded: that is where a bound is passed. */
const awkward = fc.oneof(fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1 / 3, 1e-3, 1e3), fc.double({ min: 1e-6, max: 1e6, noNaN: true }))
const share = fc.oneof(fc.constantFrom(0, 0.1, 0.2, 0.3, 1 / 3, 0.5, 0.7, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true }))
const finite = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ min: -1e6, max: 1e6, noNaN: true }))
const token = fc.constantFrom('a', 'b', 'c')
const zeroDivision = fc.constantFrom(0, 1)

/** Lists of one length, an entry of each drawn together. */
const together = <Row extends unknown[]>(row: { [Index in keyof Row]: Arbitrary<Row[Index]> }, minLength = 1, maxLength = 12) =>
  fc
    .array(fc.tuple(...row) as unknown as Arbitrary<Row>, { minLength, maxLength })
    .map((rows) => row.map((_, i) => rows.map((each) => each[i])) as { [Index in keyof Row]: Row[Index][] })

/** Predictions that are often right: near a bound of what is measured. */
const judged = fc.nat(3).chain((others) =>
  together<[number, number, number, number]>([fc.nat(3), fc.nat(3), awkward, fc.nat(others)]).map(([truth, wild, weights, luck]) => ({
    truth,
    predicted: truth.map((label, i) => (luck[i] === 0 ? label : (wild[i] as number))),
    weights,
  })),
)
const binary = together<[number, number, number]>([fc.nat(1), share, awkward])
const twoClasses = binary.filter(([labels]) => labels.includes(0) && labels.includes(1))
const probabilities = fc
  .integer({ min: 2, max: 4 })
  .chain((k) => together<[number, number[], number]>([fc.nat(k - 1), fc.array(share, { minLength: k, maxLength: k }), awkward]))
const distributions = probabilities.map(([truth, rows, weights]): [number[], number[][], number[]] => [
  truth,
  rows.map((row) => {
    const sum = row.reduce((all, each) => all + each, 0)
    return row.map((each) => (sum > 0 ? each / sum : 1 / row.length))
  }),
  weights,
])
const relevance = fc.array(fc.nat(1), { minLength: 1, maxLength: 12 })
const place = fc.integer({ min: 1, max: 14 })
const sentence = fc.array(token, { maxLength: 9 })
const pairs = together<[number, number, number]>([finite, finite, awkward], 2)
const nearlyAlong = together<[number, number]>([finite, fc.constantFrom(0, 0, 1e-9)], 2).map(([x, noise]) => ({
  x,
  y: x.map((value, i) => 0.1 * value + (noise[i] as number)),
}))

interface Range {
  readonly of: string
  /** NaN is left out where it is what the description promises */
  readonly draw: Arbitrary<readonly number[]>
  readonly low: number
  readonly high: number
}
const range = <T>(
  of: string,
  low: number,
  high: number,
  inputs: Arbitrary<T>,
  compute: (input: T) => readonly number[] | number,
): Range => ({
  of,
  low,
  high,
  draw: inputs.map((input) => [compute(input)].flat()),
})
const defined = (values: readonly number[] | number) => [values].flat().filter((value) => !Number.isNaN(value))
const noLimit = Number.POSITIVE_INFINITY

const ranges: Range[] = [
  range('accuracy', 0, 1, judged, ({ truth, predicted, weights }) => accuracy(truth, predicted, weights)),
  range('balancedAccuracy', 0, 1, judged, ({ truth, predicted, weights }) => balancedAccuracy(truth, predicted, false, weights)),
  range('balancedAccuracy, adjusted', -noLimit, 1, judged, ({ truth, predicted, weights }) =>
    defined(balancedAccuracy(truth, predicted, true, weights)),
  ),
  range('matthewsCorrelation', -1, 1, judged, ({ truth, predicted, weights }) => matthewsCorrelation(truth, predicted, weights)),
  range('cohenKappa', -noLimit, 1, fc.tuple(judged, fc.constantFrom('none', 'linear', 'quadratic')), ([{ truth, predicted }, weights]) =>
    defined(cohenKappa(truth, predicted, weights as 'none')),
  ),
  range('precisionRecallFbeta', 0, 1, fc.tuple(judged, awkward, zeroDivision), ([{ truth, predicted, weights }, beta, zero]) =>
    Object.values(precisionRecallFbeta(truth, predicted, { beta, zeroDivision: zero, sampleWeight: weights })),
  ),
  range('fromOutcomes', 0, 1, fc.tuple(awkward, awkward, awkward, awkward), ([tp, fp, fn, beta]) =>
    Object.values(fromOutcomes({ tp, fp, fn, tn: 0 }, beta, 0)),
  ),
  range('perClassScores', 0, 1, judged, ({ truth, predicted, weights }) => {
    const { precision, recall, fbeta } = perClassScores(truth, predicted, { sampleWeight: weights })
    return [...precision, ...recall, ...fbeta]
  }),
  range(
    'averagedScores',
    0,
    1,
    fc.tuple(judged, fc.constantFrom('micro', 'macro', 'weighted')),
    ([{ truth, predicted, weights }, average]) =>
      Object.values(averagedScores(truth, predicted, average as 'micro', { sampleWeight: weights })),
  ),
  range('specificity', 0, 1, judged, ({ truth, predicted, weights }) => specificity(truth, predicted, 1, 0, weights)),
  range('specificityPerClass', 0, 1, judged, ({ truth, predicted }) => specificityPerClass(truth, predicted)),
  range('averagePrecision', 0, 1, binary, ([labels, scores, weights]) => averagePrecision(labels, scores, weights)),
  range('rocAuc', 0, 1, twoClasses, ([labels, scores, weights]) => rocAuc(labels, scores, weights)),
  range(
    'rocAucMulticlass',
    0,
    1,
    fc.tuple(
      probabilities.filter(([truth, rows]) => new Set(truth).size === rows[0]?.length),
      fc.constantFrom('ovr', 'ovo'),
      fc.constantFrom('macro', 'weighted'),
    ),
    ([[truth, rows, sampleWeight], multiClass, average]) =>
      rocAucMulticlass(truth, rows, { multiClass: multiClass as 'ovr', average: average as 'macro', sampleWeight }),
  ),
  range('rocCurve', 0, 1, twoClasses, ([labels, scores, weights]) => {
    const { fpr, tpr } = rocCurve(labels, scores, weights)
    return [...fpr, ...tpr]
  }),
  range('prCurve', 0, 1, twoClasses, ([labels, scores, weights]) => {
    const { precision, recall } = prCurve(labels, scores, weights)
    return [...precision, ...recall]
  }),
  range('brierBinary', 0, 1, binary, ([labels, scores, weights]) => brierBinary(labels, scores, weights)),
  range('brierMulticlass', 0, 2, distributions, ([truth, rows, weights]) => brierMulticlass(truth, rows, weights)),
  range('perplexity', 1, noLimit, fc.array(share, { minLength: 1 }), (chances) => perplexity(chances.map(Math.log))),
  range('logLossBinary', 0, noLimit, binary, ([labels, scores, weights]) => logLossBinary(labels, scores, 1e-15, weights)),
  range('logLossMulticlass', 0, noLimit, probabilities, ([truth, rows, weights]) => logLossMulticlass(truth, rows, 1e-15, weights)),
  range('calibration', 0, 1, fc.tuple(binary, fc.integer({ min: 1, max: 20 })), ([[labels, scores], bins]) => {
    const { ece, mce, meanConfidence, accuracy: right } = calibration(scores, labels, bins)
    return [ece, mce, ...defined(meanConfidence), ...defined(right)]
  }),
  range('riskCoverage', 0, 1, binary, ([labels, scores]) => {
    const { coverage, selectiveAccuracy: right } = riskCoverage(scores, labels)
    return [...coverage, ...right]
  }),
  range('coverageAtAccuracy', 0, 1, fc.tuple(binary, share), ([[labels, scores], target]) => coverageAtAccuracy(scores, labels, target)),
  range('selectiveAccuracy', 0, 1, fc.tuple(probabilities, share), ([[truth, rows], threshold]) => {
    const { coverage, selectiveAccuracy: right } = selectiveAccuracy(truth, rows, threshold)
    return defined([coverage, right])
  }),
  range(
    'normalisedDiscountedCumulativeGain',
    0,
    1,
    fc.tuple(together<[number, number]>([fc.oneof(fc.nat(5), awkward), share]), fc.constantFrom('stable', 'average'), place),
    ([[gains, scores], ties, k]) => normalisedDiscountedCumulativeGain(gains, scores, { ties: ties as 'stable', k }),
  ),
  range('precisionAtK', 0, 1, fc.tuple(relevance, place), ([list, k]) => precisionAtK(list, k)),
  range('recallAtK', 0, 1, fc.tuple(relevance, place), ([list, k]) => recallAtK(list, k)),
  range('averagePrecisionAtK', 0, 1, fc.tuple(relevance, place, fc.nat(5)), ([list, k, unseen]) =>
    averagePrecisionAtK(list, k, list.filter((each) => each === 1).length + unseen),
  ),
  range('meanAveragePrecision', 0, 1, fc.array(relevance, { minLength: 1, maxLength: 7 }), (queries) => meanAveragePrecision(queries)),
  range('meanReciprocalRank', 0, 1, fc.array(relevance, { minLength: 1, maxLength: 7 }), (queries) => meanReciprocalRank(queries)),
  range(
    'sentenceBleu',
    0,
    100,
    fc.tuple(sentence, fc.array(sentence, { minLength: 1, maxLength: 2 }), fc.constantFrom('none', 'exp', 'floor', 'add-k'), place),
    ([hypothesis, references, smoothMethod, maxNgram]) => {
      const { score, precisions } = sentenceBleu(hypothesis, [...references, hypothesis], {
        smoothMethod: smoothMethod as 'none',
        effectiveOrder: true,
        maxNgram,
      })
      return [score, ...precisions]
    },
  ),
  range('rougeN', 0, 1, fc.tuple(sentence, sentence, fc.integer({ min: 1, max: 3 })), ([a, b, n]) => Object.values(rougeN(a, b, n))),
  range('rougeL', 0, 1, fc.tuple(sentence, sentence), ([a, b]) => Object.values(rougeL(a, b))),
  range('rSquared', -noLimit, 1, pairs, ([truth, predicted, weights]) => rSquared(truth, predicted, weights)),
  range('pearsonCorrelation', -1, 1, nearlyAlong, ({ x, y }) => defined(pearsonCorrelation(x, y).r)),
  range('pearsonCorrelation, p', 0, 1, pairs, ([x, y]) => defined(pearsonCorrelation(x, y).p)),
  range('spearmanCorrelation', -1, 1, nearlyAlong, ({ x, y }) => defined(spearmanCorrelation(x, y).r)),
  range('pairedTTest, p', 0, 1, pairs, ([x, y]) => defined(pairedTTest(x, y).p)),
  range('mcnemarTest, p', 0, 1, fc.tuple(fc.nat(400), fc.nat(400)), ([b, c]) => mcnemarTest(b, c).p),
  range('studentTTails', 0, 1, fc.tuple(finite, fc.integer({ min: 1, max: 60 })), ([t, df]) => studentTTails(t, df)),
  range('incompleteBeta', 0, 1, fc.tuple(awkward, awkward, share), ([a, b, x]) => incompleteBeta(Math.min(a, 500), Math.min(b, 500), x)),
  range('erfc', 0, 2, fc.double({ min: -40, max: 40, noNaN: true }), erfc),
  range('normalCdf', 0, 1, fc.double({ min: -50, max: 50, noNaN: true }), normalCdf),
  range('wilsonInterval', 0, 1, fc.tuple(fc.nat(60), fc.nat(60)), ([successes, failures]) =>
    Object.values(wilsonInterval(successes, successes + failures + 1)),
  ),
  range('randomSearchSuccess', 0, 1, fc.tuple(share, fc.nat(500)), ([q, n]) => randomSearchSuccess(q, n)),
  range('shareOf', 0, 1, fc.tuple(share, fc.constantFrom('uniform', 'log_uniform'), awkward, awkward), ([u, kind, low, width]) => {
    const dimension = { kind, low, high: low + width } as Parameters<typeof valueAt>[0]
    return shareOf(dimension, valueAt(dimension, u))
  }),
  range('haltonPoint', 0, 1 - Number.EPSILON / 2, fc.tuple(fc.nat(1e6), fc.integer({ min: 1, max: 6 })), ([i, d]) =>
    Array.from(haltonPoint(i, d)),
  ),
  range('sobolSequence', 0, 1 - Number.EPSILON / 2, fc.integer({ min: 1, max: 4 }), (d) => {
    const next = sobolSequence(d)
    return Array.from({ length: 20 }, () => Array.from(next())).flat()
  }),
  range('drawScoredSample', 0, 1, fc.nat(1000), (seed) => Array.from(drawScoredSample(createRng(seed), 30, 0.3, 3).scores)),
  range('softmaxRows', 0, 1, fc.array(finite, { minLength: 1, maxLength: 6 }), (row) => {
    const values = Float64Array.from(row)
    softmaxRows(values, 1, values.length)
    return Array.from(values)
  }),
  range('fitConstantClassifier', 0, 1, fc.array(fc.nat(2), { minLength: 1 }), (labels) =>
    Array.from(fitConstantClassifier(labels, 3).predictProbabilities({ rows: 2, columns: 1, values: new Float64Array(2) }).values),
  ),
]

describe('a bound that rounding would pass', () => {
  it.each<[name: string, value: number, bound: number]>([
    ['BLEU of a sentence that is its own reference', sentenceBleu([...'abcde'], [[...'abcde']]).score, 100],
    ['the area under a perfect curve with weights', rocAuc([0, 1, 1], [0, 0.5, 1], [0.1, 0.7, 0.2]), 1],
  ])('%s', (_, value, bound) => {
    expect(value).toBeLessThanOrEqual(bound)
    expect(value).toBeCloseTo(bound, 12)
  })
})

it('NDCG is refused for relevances below 0, of which no order is ideal', () => {
  expect(() => normalisedDiscountedCumulativeGain([-1, 2], [0.5, 0.1])).toThrow(expect.objectContaining({ code: 'out_of_range' }))
})

it.each<[string, (list: number[], all: number) => number]>([
  ['average precision', (list, all) => averagePrecisionAtK(list, 3, all)],
  ['recall', (list, all) => recallAtK(list, 3, all)],
])('%s is refused where the list holds more that is relevant than there is said to be', (_, measure) => {
  expect(() => measure([1, 1, 0], 1)).toThrow(expect.objectContaining({ code: 'out_of_range' }))
})

it('holds every range that a description states', () => {
  const stated = [...saidOf('returns')].filter(([, words]) => /\bin \[|^at most \d|^≥ \d/.test(words.trim())).map(([name]) => name)
  const held = new Set(ranges.map(({ of }) => of.split(',')[0]))
  expect(stated.length).toBeGreaterThan(15)
  expect(stated.filter((name) => !held.has(name))).toEqual([])
})

describe('what is stated to lie within a range does, to the last bit', () => {
  it.each(ranges.map(({ of, ...each }) => [of, each] as const))('%s', (_, { draw, low, high }) => {
    fc.assert(
      fc.property(draw, (values) => {
        for (const value of values) expect(value >= low && value <= high, `${value} is outside [${low}, ${high}]`).toBe(true)
      }),
      { numRuns: 300 },
    )
  })
})
