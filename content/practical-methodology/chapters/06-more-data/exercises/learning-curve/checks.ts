import { mean } from '@lib/core/statistics/mean'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { createCallbacks, type Setting } from './world'

/** The curve of the instructions' example. */
export const knownErrors = {
  '10 1': { train: 0.1, validation: 0.5 },
  '10 2': { train: 0.2, validation: 0.4 },
  '10 3': { train: 0, validation: 0.9 },
  '40 1': { train: 0.25, validation: 0.35 },
  '40 2': { train: 0.15, validation: 0.25 },
  '40 3': { train: 0.2, validation: 0.3 },
}

function ask(setting: Setting, sizes: number[], seeds: number[]): ProtocolCase {
  const { train } = createCallbacks(setting)
  const value = [...sizes]
    .sort((a, b) => a - b)
    .map((size) => {
      const runs = seeds.map((seed) => train(size, seed))
      const validation = runs.map((run) => run.validation)
      return {
        size,
        train: mean(runs.map((run) => run.train)),
        validation: mean(validation),
        low: Math.min(...validation),
        high: Math.max(...validation),
      }
    })
  const calls = sizes.length * seeds.length
  return {
    args: [new Callback('train'), sizes, seeds],
    setting: setting as Value,
    expected: { value },
    rules: [
      { kind: 'calls', of: 'train', least: calls, most: calls },
      { kind: 'distinct', of: 'train' },
    ],
  }
}
const known = (sizes: number[], seeds: number[]) => ask({ errors: knownErrors }, sizes, seeds)

function drawCurve(random: RandomSource): ProtocolCase {
  const sizes = [12, 24, 48, 80].filter(() => random.uniform() < 0.7)
  const order = random.uniform() < 0.5 ? sizes : sizes.reverse()
  const first = pickInteger(random, 1, 1e6)
  const seeds = Array.from({ length: pickInteger(random, 2, 4) }, (_, i) => first + 7 * i)
  return ask({ noise: pick(random, [0.3, 0.6]), lambda: pick(random, [0.1, 1]), most: 80 }, order.length > 0 ? order : [24], seeds)
}

/** Training in another engine may differ in the last digits. */
const tolerance = 1e-7

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'The worked example',
    visibility: 'shown',
    points: 4,
    message: 'The example from the instructions comes out differently.',
    tolerance,
    cases: [known([10, 40], [1, 2, 3]), known([10], [3, 1])],
  },
  {
    kind: 'protocol',
    id: 'order-and-one-seed',
    title: 'Sizes in another order, and one seed',
    visibility: 'shown',
    points: 2,
    message: 'The points go from the smallest size up; with one seed the band has no width.',
    tolerance,
    cases: [known([40, 10], [2, 3]), known([40], [1]), known([], [1])],
  },
  {
    kind: 'protocol',
    id: 'any-curve',
    title: 'Models that are really trained',
    visibility: 'hidden',
    points: 5,
    message: 'Another curve came back wrong.',
    tolerance,
    cases: (random) => Array.from({ length: 5 }, () => drawCurve(random)),
  },
]
