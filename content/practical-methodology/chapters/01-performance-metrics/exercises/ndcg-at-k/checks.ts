import fc from 'fast-check'
import { normalisedDiscountedCumulativeGain } from '@lib/core/metrics/discountedCumulativeGain'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'
import { scoring } from '../scores'

const ndcg = (relevance: number[], scores: number[], k: number) => normalisedDiscountedCumulativeGain(relevance, scores, { k })
const row = (relevance: number[], scores: number[], k: number): TableCase => ({
  args: [relevance, scores, k],
  expected: ndcg(relevance, scores, k),
})

const document = fc.tuple(fc.constantFrom<number[]>(0, 0, 0, 1, 2, 3, 4, 9, 10, 25), fc.integer({ min: -500, max: 1000 }))
const found = drawnList(document, { selector: ([, score]) => score, minLength: 1, maxLength: 40 })
/** Every fifth time nothing is relevant. */
const documents = fc
  .tuple(found, fc.constantFrom(1, 1, 1, 1, 0), scoring)
  .map(([drawn, any, scored]) => drawn.map(([relevance, n]) => [relevance * any, scored(n)] as const))
/** At the top, near the middle, and beyond the end. */
const ranks = fc.oneof(fc.integer({ min: 1, max: 3 }), fc.integer({ min: 1, max: 45 }), fc.integer({ min: 41, max: 45 }))

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([3, 2, 0, 1], [0.9, 0.2, 0.8, 0.4], 3),
      row([3, 2, 0, 1], [0.9, 0.2, 0.8, 0.4], 1),
      row([1, 2, 3], [0.3, 0.2, 0.1], 2),
      row([3, 2, 1], [0.9, 0.8, 0.7], 3),
    ],
  },
  {
    kind: 'table',
    id: 'edges',
    title: 'Nothing relevant, and fewer than k documents',
    visibility: 'shown',
    points: 2,
    message: 'Without anything relevant the result is 0; a k beyond the end cuts nothing.',
    cases: [row([0, 0], [0.9, 0.8], 2), row([0, 1], [0.9, 0.8], 10), row([0, 0, 1], [0.9, 0.8, 0.1], 2), row([2], [0.4], 1)],
  },
  defineProperty({
    id: 'any-ranking',
    title: 'Any ranking, any k',
    visibility: 'hidden',
    points: 6,
    message: 'A fresh input came back wrong.',
    runs: 60,
    inputs: fc
      .tuple(documents, ranks)
      .map(([drawn, k]): [number[], number[], number] => [drawn.map(([relevance]) => relevance), drawn.map(([, score]) => score), k]),
    reference: ndcg,
  }),
]
