import { gradientCheck } from '@lib/core/gradients/gradientCheck'
import { type KnownFunction, knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, type RandomSource } from '@lib/domain/randomSource'
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
const drawPoint = (random: RandomSource, n: number) =>
  Array.from({ length: n }, () => (random.uniform() < 0.5 ? -1 : 1) * (0.3 + Math.round(150 * random.uniform()) / 100))

const drawRight = (random: RandomSource): ProtocolCase => right(pick(random, names), drawPoint(random, pickInteger(random, 2, 4)))
/** Of these no part is small on the ranges below. */
const steep: readonly KnownFunction[] = ['sphere', 'cubic', 'softplus_sum']
function drawWrong(random: RandomSource): ProtocolCase {
  const [n, name] = [pickInteger(random, 2, 4), pick(random, steep)]
  const at = pickInteger(random, 0, n - 1)
  const factors = Array<number>(n).fill(1)
  factors[at] = pick(random, [1.001, 0.999, 2, -1, 0, Number.NaN])
  // A second part that is a little off, and not the worst.
  if (random.uniform() < 0.3) factors[(at + 1) % n] = 1 + 1e-4
  return wrong(name, drawPoint(random, n), factors)
}
/** The relative error is worst in the small part, the absolute one in the large. */
const drawContrast = (random: RandomSource): ProtocolCase =>
  wrong('sphere', [0.4 + random.uniform() / 10, 40 + pickInteger(random, 0, 9)], [1.001, 1.0001])
/** A poor step errs most in the first part, which is right. */
const drawBent = (random: RandomSource): ProtocolCase => wrong('cubic', [0.3 + random.uniform() / 10, 1.5 + random.uniform()], [1, 1.001])
const drawBroken = (random: RandomSource): ProtocolCase => wrong(pick(random, steep), drawPoint(random, 2), [1, Number.NaN])
const drawTwo = (random: RandomSource): ProtocolCase => wrong(pick(random, steep), drawPoint(random, 3), [1.001, 1, 1.2])
function drawSmall(random: RandomSource): ProtocolCase {
  const x = [...drawPoint(random, 2), 0.001 + Math.round(10 * random.uniform()) / 10_000]
  return wrong('sphere', x, [1, 1, pick(random, [1.001, 0.999])])
}

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
    ],
  },
  {
    kind: 'protocol',
    id: 'right-ones-pass',
    title: 'What is right passes',
    visibility: 'hidden',
    points: 4,
    message: 'A gradient that is right was refused.',
    cases: (random) => Array.from({ length: 14 }, () => drawRight(random)),
  },
  {
    kind: 'protocol',
    id: 'small-parts',
    title: 'A small part that is wrong',
    visibility: 'hidden',
    points: 3,
    message: 'A small part of the gradient is wrong by a thousandth of itself.',
    cases: (random) => Array.from({ length: 6 }, () => drawSmall(random)),
  },
  {
    kind: 'protocol',
    id: 'wrong-ones-fail',
    title: 'What is wrong fails, and the worst is named',
    visibility: 'hidden',
    points: 4,
    message: 'A gradient that is wrong was let through, or another part blamed.',
    cases: (random) =>
      [drawContrast, drawBent, drawBent, drawBroken, drawTwo, drawWrong].flatMap((draw) => Array.from({ length: 3 }, () => draw(random))),
  },
]
