import fc from 'fast-check'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'
import { fewScores, scoring } from '../scores'

const row = (labels: number[], scores: number[]): TableCase => ({ args: [labels, scores], expected: rocAuc(labels, scores) })

type Message = readonly [label: number, score: number]

const message = (score: fc.Arbitrary<number>) => fc.tuple(fc.constantFrom<number[]>(0, 1), score)
/** Both classes are there, in any order: where one is missing, one message of it takes the place of another. */
const columns = ([messages, place]: readonly [readonly Message[], number]): [number[], number[]] => {
  const labels = messages.map(([label]) => label)
  if (!labels.includes(1)) labels[place % labels.length] = 1
  if (!labels.includes(0)) labels[(place + 1) % labels.length] = 0
  return [labels, messages.map(([, score]) => score)]
}
const withTies = fc.tuple(drawnList(message(fewScores), { minLength: 2, maxLength: 24 }), fc.nat(100)).map(columns)
const longWithoutTies = fc
  .tuple(
    drawnList(message(fc.integer({ min: -50_000, max: 150_000 })), {
      selector: ([, score]) => score,
      minLength: 2,
      maxLength: 120,
    }),
    fc.nat(100),
    scoring,
  )
  .map(([drawn, from, scored]) => columns([drawn.map(([label, n]) => [label, scored(n)] as const), from]))

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]),
      row([1, 0], [0.9, 0.1]),
      row([1, 0], [0.1, 0.9]),
      row([1, 0, 1, 0, 1], [0.7, 0.6, 0.5, 0.4, 0.3]),
    ],
  },
  {
    kind: 'table',
    id: 'ties',
    title: 'Ties count one half',
    visibility: 'shown',
    points: 3,
    message: 'A pair with equal scores has to count one half.',
    cases: [
      row([1, 0], [0.5, 0.5]),
      row([0, 1], [0.5, 0.5]),
      row([1, 1, 0], [0.9, 0.2, 0.2]),
      row([0, 0, 1, 1, 0], [0.3, 0.3, 0.3, 0.3, 0.3]),
    ],
  },
  defineProperty({
    id: 'many-ties',
    title: 'Any messages, few different scores',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input with equal scores came back wrong.',
    runs: 60,
    inputs: withTies,
    reference: (labels: number[], scores: number[]) => rocAuc(labels, scores),
  }),
  defineProperty({
    id: 'long-lists',
    title: 'Long lists, all scores different',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 20,
    inputs: longWithoutTies,
    reference: (labels: number[], scores: number[]) => rocAuc(labels, scores),
  }),
]
