import fc from 'fast-check'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'
import { fewScores, scoring } from '../scores'

const row = (labels: number[], scores: number[]): TableCase => ({ args: [labels, scores], expected: averagePrecision(labels, scores) })

type Message = readonly [label: number, score: number]
const columns = (messages: readonly Message[]): [number[], number[]] => [
  messages.map(([label]) => label),
  messages.map(([, score]) => score),
]
const message = (score: fc.Arbitrary<number>) => fc.tuple(fc.constantFrom<number[]>(0, 1), score)
/** Every fifth list is without spam. */
const withSpam = fc.constantFrom(1, 1, 1, 1, 0)
const messages = ([spam, drawn]: readonly [number, readonly Message[]]) => columns(drawn.map(([label, score]) => [label * spam, score]))

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]),
      row([1, 0, 1], [0.9, 0.5, 0.1]),
      row([0, 1, 0, 0, 1], [0.9, 0.8, 0.7, 0.6, 0.5]),
      row([1, 1, 0], [0.9, 0.8, 0.7]),
    ],
  },
  {
    kind: 'table',
    id: 'ties',
    title: 'Equal scores, and no spam at all',
    visibility: 'shown',
    points: 3,
    message: 'Messages of equal score pass a threshold together; without spam the result is 0.',
    cases: [
      row([1, 0], [0.5, 0.5]),
      row([0, 1], [0.5, 0.5]),
      row([1, 0, 0, 1], [0.9, 0.2, 0.2, 0.2]),
      row([0, 0], [0.9, 0.1]),
      row([], []),
    ],
  },
  defineProperty({
    id: 'many-ties',
    title: 'Any messages, few different scores',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input with equal scores came back wrong.',
    runs: 60,
    inputs: fc.tuple(withSpam, drawnList(message(fewScores), { maxLength: 24 })).map(messages),
    reference: (labels: number[], scores: number[]) => averagePrecision(labels, scores),
  }),
  defineProperty({
    id: 'long-lists',
    title: 'Longer lists, all scores different, some hardly',
    visibility: 'hidden',
    points: 3,
    message: 'A fresh input came back wrong.',
    runs: 30,
    inputs: fc
      .tuple(
        withSpam,
        drawnList(message(fc.integer({ min: -5000, max: 15_000 })), { selector: ([, score]) => score, maxLength: 60 }),
        scoring,
      )
      .map(([spam, drawn, scored]) => messages([spam, drawn.map(([label, n]) => [label, scored(n)] as const)])),
    reference: (labels: number[], scores: number[]) => averagePrecision(labels, scores),
  }),
]
