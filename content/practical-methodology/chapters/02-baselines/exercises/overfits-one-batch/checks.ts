import { oneBatchVerdict } from '@lib/core/training/oneBatchVerdict'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { createCallbacks, type Setting } from './world'

function ask(setting: Setting, mostSteps: number): ProtocolCase {
  const expected = oneBatchVerdict(createCallbacks(setting).step, mostSteps)
  return {
    args: [new Callback('step'), mostSteps],
    setting: setting as Value,
    expected: { value: { ...expected } },
    rules: [{ kind: 'calls', of: 'step', least: expected.steps, most: expected.steps }],
  }
}
const known = (losses: number[], mostSteps = losses.length) => ask({ losses }, mostSteps)

/** Losses of every kind: that fall, that creep up, that leap about, with and without a NaN. */
function drawLosses(random: RandomSource): number[] {
  const factor = pick(random, [0.5, 0.7, 0.9, 1, 1.1, 1.35])
  const first = pick(random, [0.4, 0.69, 2.3, 6.9])
  const losses = Array.from({ length: 60 }, (_, i) => first * factor ** i * (i === 0 ? 1 : 0.8 + 0.4 * random.uniform()))
  const at = pick(random, [0, pickInteger(random, 1, 12), 60, 60])
  return losses.map((loss, i) => (i !== at ? loss : i === 0 ? Number.NaN : pick(random, [Number.NaN, Number.POSITIVE_INFINITY])))
}
/** Losses that come just to a bound, or just past it, after some that tell nothing. */
function drawBounds(random: RandomSource): number[] {
  const first = pick(random, [20, 40, 60])
  const between = Array.from({ length: pickInteger(random, 0, 12) }, () => first * (0.1 + random.uniform()))
  return [first, ...between, pick(random, [10 * first, 10 * first + 1, first / 20, first / 20 + 0.125]), first, first / 40]
}

const network = (random: RandomSource, rate: number, flipped: boolean): Setting => ({
  seed: pickInteger(random, 1, 1e9),
  examples: pick(random, [4, 6, 8]),
  width: 8,
  rate,
  flipped,
})

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [known([2, 1, 0.4, 0.09, 0.01]), known([0.69, 0.68, 0.67, 0.66]), known([1, 4, 12, 80]), known([0.4, 0.03, 0.015, 0.01])],
  },
  {
    kind: 'protocol',
    id: 'nan-and-bounds',
    title: 'No number, and bounds that are just met',
    visibility: 'shown',
    points: 3,
    message: 'A loss that is no number has left all bounds; a twentieth is small enough, and tenfold is not yet too much.',
    cases: [
      known([1, 0.5, Number.NaN, 0.01]),
      known([4, 0.2, 0.1]),
      known([1, 10, 10.5, 0.04]),
      known([3, 2], 1),
      known([2, Number.POSITIVE_INFINITY]),
    ],
  },
  {
    kind: 'protocol',
    id: 'no-step-too-many',
    title: 'Any losses, and no step too many',
    visibility: 'hidden',
    points: 4,
    message: 'Another course of the loss came back wrong.',
    cases: (random) => [
      ...Array.from({ length: 30 }, () => known(drawLosses(random), pickLength(random, 1, 60))),
      ...Array.from({ length: 15 }, () => known(drawBounds(random), pickInteger(random, 1, 16))),
    ],
  },
  {
    kind: 'protocol',
    id: 'real-loops',
    title: 'Networks that are really trained',
    visibility: 'hidden',
    points: 4,
    message: 'A training loop was misjudged.',
    tolerance: 1e-6,
    cases: (random) => [ask(network(random, 1, false), 150), ask(network(random, 0, false), 25), ask(network(random, 0.5, true), 100)],
  },
]
