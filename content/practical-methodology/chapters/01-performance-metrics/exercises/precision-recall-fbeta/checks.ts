import fc from 'fast-check'
import { precisionRecallFbeta } from '@lib/core/metrics/precisionRecallFbeta'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const row = (yTrue: number[], yPred: number[], beta: number): TableCase => ({
  args: [yTrue, yPred, beta],
  expected: { ...precisionRecallFbeta(yTrue, yPred, { beta }) },
})

/** A call that leaves β out. */
const withoutBeta = (yTrue: number[], yPred: number[]): TableCase => ({ ...row(yTrue, yPred, 1), args: [yTrue, yPred] })

const label = fc.constantFrom<number[]>(0, 1)
/** In every third list nothing is stopped, or nothing is spam. */
const pairs = fc
  .tuple(drawnList(fc.tuple(label, label), { maxLength: 120 }), fc.constantFrom('any', 'any', 'any', 'any', 'nothing stopped', 'no spam'))
  .map(([drawn, kind]) =>
    drawn.map(([truth, predicted]) => [kind === 'no spam' ? 0 : truth, kind === 'nothing stopped' ? 0 : predicted] as const),
  )
/** One call in eight leaves it out. */
const beta = fc.constantFrom<(number | undefined)[]>(1, 2, 0.5, 3, 0.25, 1.7, 10, undefined)

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked example, β = 1',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      row([1, 1, 0, 0], [1, 0, 1, 0], 1),
      row([1, 1, 1, 0], [1, 1, 0, 0], 1),
      row([1, 0, 1, 0, 1], [1, 0, 1, 0, 1], 1),
      row([1, 0, 0, 0], [1, 1, 1, 1], 1),
      withoutBeta([1, 1, 1, 0, 0], [1, 0, 0, 1, 0]),
    ],
  },
  {
    kind: 'table',
    id: 'nothing-to-divide-by',
    title: 'Nothing to divide by',
    visibility: 'shown',
    points: 2,
    message: 'A ratio of 0 to 0 has to be 0 here.',
    cases: [row([1, 0], [0, 0], 1), row([0, 0], [1, 0], 1), row([0, 0], [0, 0], 1), row([], [], 2)],
  },
  defineProperty({
    id: 'any-labels-any-beta',
    title: 'Any labels, any β',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 100,
    inputs: fc.tuple(pairs, beta).map(([drawn, b]): [number[], number[], number] => {
      const labels: [number[], number[]] = [drawn.map(([truth]) => truth), drawn.map(([, predicted]) => predicted)]
      return (b === undefined ? labels : [...labels, b]) as [number[], number[], number]
    }),
    reference: (yTrue: number[], yPred: number[], b = 1) => ({ ...precisionRecallFbeta(yTrue, yPred, { beta: b }) }),
  }),
]
