import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Check, defineProperty } from '@lib/domain/exercise'
import { drawnSizes } from '@lib/grading/drawnSizes'

const named = { id: 'a', title: 'A', points: 1, message: '' }
const checks: readonly Check[] = [
  { ...named, kind: 'table', visibility: 'shown', cases: [{ args: [[1, 2, 3, 4, 5], 99], expected: 0 }] },
  defineProperty({
    ...named,
    visibility: 'hidden',
    runs: 30,
    inputs: fc.tuple(
      fc.array(fc.array(fc.nat(), { minLength: 2, maxLength: 2 }), { minLength: 3, maxLength: 3 }),
      fc.integer({ min: 1, max: 4 }),
    ),
    reference: () => 0,
  }),
  {
    ...named,
    kind: 'protocol',
    visibility: 'hidden',
    cases: () => [{ args: [Float64Array.of(1, 2), { budgets: [1], name: 'four' }], rules: [] }],
  },
]

it('sizes of what hidden checks draw are told by parameter, by list in a list and by field; what is written down does not count', () => {
  const sizes = drawnSizes({ checks, parameters: ['rows', 'k'] }, 1)
  expect(sizes.get('rows')).toEqual({ kind: 'list', least: 2, most: 3 })
  expect(sizes.get('rows[]')).toEqual({ kind: 'list', least: 2, most: 2 })
  expect(sizes.get('k')).toMatchObject({ kind: 'number', most: 4 })
  expect(sizes.get('k.budgets')).toEqual({ kind: 'list', least: 1, most: 1 })
  expect(sizes.get('k.name')).toEqual({ kind: 'text', least: 4, most: 4 })
})
