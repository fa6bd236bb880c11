import fc from 'fast-check'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const row = (labels: number[], scores: number[]): TableCase => ({ args: [labels, scores], expected: rocAuc(labels, scores) })

type Message = readonly [label: number, score: number]

/** Both classes are there from the start, so that an input may shrink to one message of each. */
const columns = (messages: readonly Message[]): [number[], number[]] => [
  [1, 0, ...messages.slice(2).map(([label]) => label)],
  messages.map(([, score]) => score),
]
const message = (steps: number) =>
  fc.tuple(
    fc.constantFrom<number[]>(0, 1),
    fc.integer({ min: 0, max: steps }).map((step) => step / steps),
  )
const withTies = fc.array(message(4), { minLength: 2, maxLength: 22 }).map(columns)
const longWithoutTies = fc
  .uniqueArray(message(100_000), { selector: ([, score]) => score, minLength: 2, maxLength: 120, size: 'max' })
  .map(columns)

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
    runs: 100,
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
