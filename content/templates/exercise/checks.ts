import fc from 'fast-check'
import { mean } from '@lib/core/statistics/mean'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

/** What the exercise asks for, by the core: 0 for none is this exercise's own convention. */
const reference = (values: number[]) => (values.length === 0 ? 0 : mean(values))
const row = (values: number[]): TableCase => ({ args: [values], expected: reference(values) })

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked example',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [row([1, 2, 6]), row([5]), row([-1, 1, 3, 3])],
  },
  {
    kind: 'table',
    id: 'none',
    title: 'No values at all',
    visibility: 'shown',
    points: 2,
    message: 'The mean of nothing has to be 0 here.',
    cases: [row([])],
  },
  defineProperty({
    id: 'any-values',
    title: 'Any values',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 100,
    inputs: fc.tuple(drawnList(fc.integer({ min: -100, max: 100 }), { minLength: 1, maxLength: 30 })),
    reference,
  }),
]
