import { gradientCheck } from '@lib/core/gradients/gradientCheck'
import { type KnownFunction, knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { inAnyOrder, pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback } from '@lib/domain/value'

function ask(name: KnownFunction, x: number[], gradient: readonly number[]): ProtocolCase {
  const { passes, worstIndex } = gradientCheck((at) => knownValue(name, at), x, gradient, { threshold: 1e-5 })
  return {
    args: [new Callback('loss'), x, gradient],
    setting: { name },
    expected: { value: { passes, worst: passes ? null : worstIndex } },
    rules: [{ kind: 'calls', of: 'loss', most: 2 * x.length + 1 }],
  }
}
const right = (name: KnownFunction, x: number[]): ProtocolCase => ask(name, x, Array.from(knownGradient(name, x)))
/** Its parts, each multiplied by what is given. */
const wrong = (name: KnownFunction, x: number[], factors: readonly number[]): ProtocolCase =>
  ask(
    name,
    x,
    Array.from(knownGradient(name, x), (part, i) => part * (factors[i] ?? 1)),
  )

/** Smooth, and nowhere flat on the ranges below: what steps from 1e-6 to 1e-4 measure well. */
const names: readonly KnownFunction[] = ['sphere', 'cubic', 'logsumexp', 'softmax_ce_class0', 'softplus_sum', 'tanh_product']
/** Of these no part is small on the ranges below. */
const steep: readonly KnownFunction[] = ['sphere', 'cubic', 'softplus_sum']

const most = 12
const between = (random: RandomSource, low: number, high: number) => Math.round(10_000 * (low + (high - low) * random.uniform())) / 10_000
const drawSign = (random: RandomSource) => pick(random, [-1, 1])
const drawPoint = (random: RandomSource, n: number) => Array.from({ length: n }, () => drawSign(random) * between(random, 0.3, 1.8))

const drawRight = (random: RandomSource): ProtocolCase => right(pick(random, names), drawPoint(random, pickLength(random, 2, most)))
const drawLongest = (random: RandomSource): ProtocolCase => right(pick(random, names), drawPoint(random, most))
/** A slope that hardly differs from 0 while it bends: within 1e-3 it bends by more than the bar, within 1e-4 by an eighth of it. */
const drawBend = (random: RandomSource) => drawSign(random) * between(random, 0.05, 0.08)
const drawBent = (random: RandomSource): ProtocolCase => right('cubic', inAnyOrder(random, [drawBend(random), ...drawPoint(random, 2)]))
/** One large part, and small ones that its rounding drowns: with 1e-7 nearly every time, with 1e-6 never. */
const drawDrowned = (random: RandomSource) => [...Array.from({ length: 5 }, () => between(random, 0.012, 0.02)), between(random, 42, 45)]
/** All parts are off, by half of what is allowed. */
const drawNearly = (random: RandomSource): ProtocolCase => wrong('sphere', [40, ...drawPoint(random, 2)], [1 + 5e-6, 1 - 5e-6, 1 + 4e-6])
/** Parts that are nothing, and claims that are next to nothing: the floor decides. */
const drawNothing = (random: RandomSource, claim: number): ProtocolCase => {
  const [n, at] = [pickInteger(random, 2, 4), pickInteger(random, 0, 1)]
  const x = drawPoint(random, n).map((value, i) => (i === at ? 0 : value))
  return ask(
    'sphere',
    x,
    x.map((value) => 2 * value || claim),
  )
}

/** The relative error is worst in the small part, the absolute one in the large. */
const drawContrast = (random: RandomSource): ProtocolCase =>
  wrong('sphere', [between(random, 0.4, 0.5), between(random, 40, 50)], [1.001, 1.0001])
/** A step that is too long errs most in the first part, which is right. */
const drawBentWrong = (random: RandomSource): ProtocolCase => wrong('cubic', [drawBend(random), between(random, 1.5, 2.5)], [1, 1 + 3e-5])
/** A step that is too short errs more in the small parts, which are right. */
const drawDrownedWrong = (random: RandomSource): ProtocolCase => wrong('sphere', drawDrowned(random), [1, 1, 1, 1, 1, 1 + 1.2e-5])
/** Off by more than is allowed, and not by much. */
const drawBarely = (random: RandomSource): ProtocolCase => wrong(pick(random, steep), drawPoint(random, 2), [1, 1 + 2e-5])
/** The factors in any order, one for each part; the further parts are right. */
function drawFactors(random: RandomSource, n: number, factors: readonly number[], name = pick(random, steep)): ProtocolCase {
  const inPlaces = inAnyOrder(
    random,
    Array.from({ length: n }, (_, i) => factors[i] ?? 1),
  )
  return wrong(name, drawPoint(random, n), inPlaces)
}
const drawAny = (random: RandomSource): ProtocolCase =>
  drawFactors(random, pickLength(random, 1, most), [pick(random, [1.001, 0.999, 2, -1, 0, Number.NaN]), pick(random, [1, 1, 1 + 1e-4])])
const drawTwo = (random: RandomSource): ProtocolCase => drawFactors(random, 3, [1.001, 1.2])
/** No number, beside a part that is wrong by more than all of itself; at times twice. */
const drawBroken = (random: RandomSource): ProtocolCase =>
  drawFactors(random, pickInteger(random, 3, 4), [Number.NaN, -1, pick(random, [1, Number.NaN])])
/** Where 0 is claimed, the error is exactly 1, whatever the part is. Of this function parts are small: a hair on a claim would show. */
const drawTie = (random: RandomSource): ProtocolCase => drawFactors(random, pickInteger(random, 2, 4), [0, 0], 'softplus_sum')
/** Compared with the claim alone, the first would be the worst by far; with the measurement alone, one that is three times too large. */
const drawSides = (random: RandomSource): ProtocolCase[] =>
  [-1, 3].map((factor) => drawFactors(random, pickInteger(random, 2, 4), [0, factor]))
/** Two small parts, the one of them wrong. */
function drawSmall(random: RandomSource): ProtocolCase {
  const small = between(random, 0.001, 0.002)
  const x = inAnyOrder(random, [small, small / 2, ...drawPoint(random, 2)])
  return wrong(
    'sphere',
    x,
    x.map((value) => (value === small ? pick(random, [1.001, 0.999]) : 1)),
  )
}
const each = (random: RandomSource, draws: readonly ((random: RandomSource) => ProtocolCase)[], times: number) =>
  draws.flatMap((draw) => Array.from({ length: times }, () => draw(random)))

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 3,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [
      right('cubic', [1, 0.5]),
      right('relu_sum', [-1, 2]),
      wrong('cubic', [1, 2], [1, 0.5]),
      wrong('sphere', [2, 1], [1, Number.NaN]),
      wrong('sphere', [2, 1, 3], [1, 1.01, 1.2]),
      right('cubic', [1, 0.05]),
      right('sphere', [0.015, 0.012, 0.018, 44]),
    ],
  },
  {
    kind: 'protocol',
    id: 'right-ones-pass',
    title: 'What is right passes',
    visibility: 'hidden',
    points: 4,
    message: 'A gradient whose relative errors are all below the bar was refused.',
    cases: (random) => [
      drawLongest(random),
      ...each(random, [drawRight], 4),
      ...each(random, [drawBent, (each) => right('sphere', drawDrowned(each)), (each) => drawNothing(each, 5e-14)], 2),
      drawNearly(random),
    ],
  },
  {
    kind: 'protocol',
    id: 'small-parts',
    title: 'A small part that is wrong',
    visibility: 'hidden',
    points: 3,
    message: 'A small part of the gradient is wrong, and wrong by more than a hundred-thousandth of its own size.',
    cases: (random) => [...each(random, [drawSmall], 4), drawNothing(random, 5e-13)],
  },
  {
    kind: 'protocol',
    id: 'wrong-ones-fail',
    title: 'What is wrong fails, and the worst is named',
    visibility: 'hidden',
    points: 4,
    message: 'A gradient that is wrong was let through, or another part blamed.',
    cases: (random) => [
      drawContrast(random),
      ...drawSides(random),
      ...each(random, [drawBarely, drawTie, drawBentWrong, drawDrownedWrong, drawBroken, drawTwo, drawAny], 2),
    ],
  },
]
