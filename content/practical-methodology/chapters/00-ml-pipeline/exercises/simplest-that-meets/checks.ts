import fc from 'fast-check'
import { type Candidate, simplestCandidate, type UseRequirements } from '@lib/core/search/simplestCandidate'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'
import type { Value } from '@lib/domain/value'

const need: UseRequirements = { leastScore: 80, mostLatency: 50, mostMemory: 100 }
const model = (id: string, score: number, latency: number, memory: number, parameters: number) => ({
  id,
  score,
  latency,
  memory,
  parameters,
})
const [constant, linear, net, large] = [
  model('constant', 55, 1, 1, 1),
  model('linear', 88, 2, 1, 12),
  model('net', 90, 20, 40, 900),
  model('large', 91, 45, 90, 50_000),
]
const slow = model('slow', 95, 400, 90, 90_000)
const fat = model('fat', 94, 10, 400, 8)

const row = (candidates: Candidate[], tolerance: number, requirements = need): TableCase => ({
  args: [candidates as unknown as Value, { ...requirements }, tolerance],
  expected: simplestCandidate(candidates, requirements, tolerance),
})

/** Some of one digit and some of two, few enough that bounds are met and equals are common. */
const small = fc.integer({ min: 5, max: 14 })
const measured = fc.record({
  score: fc.integer({ min: 97, max: 102 }),
  latency: small,
  memory: small,
  parameters: fc.constantFrom(2, 9, 10, 45, 100, 800),
})
/** Their ids are in no order. */
const candidates = fc
  .tuple(drawnList(measured, { maxLength: 24 }), fc.nat(100))
  .map(([drawn, from]) => drawn.map((each, i) => ({ id: `m${(37 * i + from) % 101}`, ...each })))
/** What all scores are lowered by, to around 0 and below it, and how many parameters each counted one stands for. */
const lowered = fc.constantFrom(0, 0, 100, 200)
const times = fc.constantFrom(1, 1, 1e12)
const bound = fc.integer({ min: 9, max: 13 })
const requirements = fc.record({ leastScore: fc.integer({ min: 95, max: 100 }), mostLatency: bound, mostMemory: bound })

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked example, with one tolerance and another',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([constant, linear, net, large], 3),
      row([constant, linear, net, large], 1),
      row([constant, linear, net, large, slow, fat], 3),
      row([constant], 3),
      row([model('meets', 81, 2, 1, 2), linear, net], 3),
    ],
  },
  {
    kind: 'table',
    id: 'bounds-and-equals',
    title: 'Bounds that are just met, equals, low scores and large models',
    visibility: 'shown',
    points: 2,
    message: 'A bound may just be met; of equally simple ones the better counts, then the earlier. Scores and sizes are of any size.',
    cases: [
      row([model('just', 80, 50, 100, 3)], 0),
      row([model('first', 90, 2, 1, 12), model('second', 91, 2, 1, 12)], 3),
      row([model('first', 90, 2, 1, 12), model('second', 90, 2, 1, 12)], 0),
      row([model('within', 88, 2, 1, 5), net], 2),
      row([model('beyond', 87, 2, 1, 5), net], 2),
      row([], 2),
      row([model('low', -30, 2, 1, 12), model('lower', -40, 2, 1, 5)], 3, { ...need, leastScore: -50 }),
      row([model('huge', 90, 2, 1, 7e12), model('smaller', 89, 2, 1, 5e12)], 3),
    ],
  },
  defineProperty({
    id: 'any-candidates',
    title: 'Any candidates, any requirements',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh input came back wrong.',
    runs: 120,
    inputs: fc
      .tuple(candidates, requirements, fc.integer({ min: 0, max: 3 }), lowered, times)
      .map(([drawn, needed, tolerance, by, parameters]): [Value, Value, number] => [
        drawn.map((each) => ({ ...each, score: each.score - by, parameters: each.parameters * parameters })),
        { ...needed, leastScore: needed.leastScore - by },
        tolerance,
      ]),
    reference: (given: Value, needed: Value, tolerance: number) =>
      simplestCandidate(given as unknown as Candidate[], needed as unknown as UseRequirements, tolerance),
  }),
]
