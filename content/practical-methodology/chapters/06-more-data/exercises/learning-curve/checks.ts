import { mean } from '@lib/core/statistics/mean'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { inAnyOrder, pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
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

/** Sizes of one to three digits, in no order: sorted as text they come out wrong. */
function drawSizes(random: RandomSource, all: readonly number[]): number[] {
  const some = inAnyOrder(
    random,
    all.filter(() => random.uniform() < 0.7),
  )
  return some.length > 1 ? some : inAnyOrder(random, all)
}
/** Different ones, in no order. */
const drawSeeds = (random: RandomSource, count: number) => {
  const first = pickInteger(random, 1, 1e6)
  return inAnyOrder(
    random,
    Array.from({ length: count }, (_, i) => first + 7 * i),
  )
}

const drawTrained = (random: RandomSource): ProtocolCase =>
  ask(
    { noise: pick(random, [0.3, 0.6]), lambda: pick(random, [0.1, 1]), most: 100 },
    drawSizes(random, [8, 12, 24, 48, 100]),
    drawSeeds(random, pickInteger(random, 2, 4)),
  )

/** of sizes, and of seeds */
const most = 20
/** Sizes of one to four digits, in no order: sorted as text they come out wrong. */
const manySizes = Array.from({ length: 2 * most }, (_, i) => Math.round(1.25 ** i) + i)
/** How large the errors at one size are: none of them so small that what is near 0 would do, and of the largest so many still add up to a number. */
const magnitudes = [0, 2 ** -14, 1 / 64, 1, 1e3, 1e9, 1e200, 1e300]
/** So many sizes and seeds; errors that need not fall: at every size of another magnitude, by turns, and some of them 0. */
function drawLong(random: RandomSource, sizeCount: number, seedCount: number): ProtocolCase {
  const sizes = inAnyOrder(random, manySizes).slice(0, sizeCount)
  const seeds = drawSeeds(random, seedCount)
  const turns = inAnyOrder(random, magnitudes)
  const errors = Object.fromEntries(
    sizes.flatMap((size, i) => {
      const magnitude = turns[i % turns.length] as number
      const error = () => (random.uniform() < 0.02 ? 0 : (pickInteger(random, 1, 1280) / 64) * magnitude)
      return seeds.map((seed) => [`${size} ${seed}`, { train: error(), validation: error() }])
    }),
  )
  return ask({ errors }, sizes, seeds)
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
    title: 'Models that are really trained, and long curves',
    visibility: 'hidden',
    points: 5,
    message: 'Another curve came back wrong.',
    tolerance,
    cases: (random) => [
      ...Array.from({ length: 4 }, () => drawTrained(random)),
      ask({ noise: 0.3, lambda: 1, most: 100 }, [100], drawSeeds(random, 1)),
      ...Array.from({ length: 2 }, () => drawLong(random, pickLength(random, 2, most), pickLength(random, 1, most))),
      drawLong(random, pickInteger(random, 0.9 * most, most), pickInteger(random, 0.9 * most, most)),
    ],
  },
]
