import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { type KnownFunction, knownValue } from '@lib/core/gradients/knownGradients'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { inAnyOrder, pick, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback } from '@lib/domain/value'

const ask = (name: KnownFunction, x: number[], eps: number): ProtocolCase => ({
  args: [new Callback('f'), x, eps],
  setting: { name },
  expected: { value: Array.from(centralDifferences((at) => knownValue(name, at), x, eps)) },
  rules: [{ kind: 'calls', of: 'f', least: 2 * x.length, most: 2 * x.length }],
})

const names: readonly KnownFunction[] = ['sphere', 'cubic', 'rosenbrock', 'logsumexp', 'softplus_sum', 'tanh_product']
const most = 14
/** Each function twice, at points of any length, of which one is the longest. */
const drawAll = (random: RandomSource): ProtocolCase[] =>
  inAnyOrder(random, [...names, ...names]).map((name, i) => {
    const n = i === 0 ? most : pickLength(random, 1, most)
    const x = Array.from({ length: n }, () => Math.round(40 * (random.uniform() - 0.5)) / 10)
    return ask(name, x, pick(random, [0.5, 0.1, 0.01, 1e-4]))
  })

/** Rounding of f, divided by the smallest step. */
const tolerance = 1e-7

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'One coordinate',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples from the instructions comes out differently.',
    tolerance,
    cases: [ask('cubic', [1], 0.1), ask('sphere', [3], 0.5), ask('cubic', [0], 0.5), ask('logsumexp', [2], 0.01)],
  },
  {
    kind: 'protocol',
    id: 'several-coordinates',
    title: 'Several coordinates',
    visibility: 'shown',
    points: 3,
    message: 'With several coordinates it comes out differently.',
    tolerance,
    cases: [ask('cubic', [1, 2], 0.5), ask('rosenbrock', [1, 2], 0.25), ask('sphere', [0, -1, 4], 0.1)],
  },
  {
    kind: 'protocol',
    id: 'any-function',
    title: 'Any function, any step',
    visibility: 'hidden',
    points: 5,
    message: 'A fresh function came back wrong.',
    tolerance,
    cases: drawAll,
  },
]
