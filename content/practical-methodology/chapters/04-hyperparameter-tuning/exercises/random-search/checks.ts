import { type Dimension, shareOf } from '@lib/core/search/space'
import { pearsonCorrelation } from '@lib/core/statistics/correlation'
import type { Check, ObservedRun, ProtocolCase, Rule } from '@lib/domain/exercise'
import { inAnyOrder, pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { listWords, plural } from '@lib/domain/wording'
import { type Losses, lossKinds } from '../losses'
import { createCallbacks } from './world'

type Knob = Extract<Dimension, { kind: 'uniform' | 'log_uniform' }>
type KnobSpace = Readonly<Record<string, Knob>>
const space: KnobSpace = { rate: { kind: 'log_uniform', low: 0.0001, high: 1 }, dropout: { kind: 'uniform', low: 0, high: 0.8 } }

const rulesFor = (trials: number): Rule[] => [{ kind: 'calls', of: 'objective', least: trials, most: trials }]
const ask = (given: KnobSpace, trials: number, seed: number, diverged: number[] = [], losses: Losses = {}): ProtocolCase => ({
  args: [given, new Callback('objective'), trials, new Callback('random')],
  setting: { seed, space: given, diverged, ...losses },
  rules: rulesFor(trials),
})

/** Every trial is another, and every knob of it has had a throw. */
function askForAll(given: KnobSpace, trials: number, seed: number, diverged: number[] = []): ProtocolCase {
  const asked = ask(given, trials, seed, diverged)
  const throws = { kind: 'calls', of: 'random', least: Object.keys(given).length * trials } as const
  return { ...asked, rules: [...asked.rules, { kind: 'distinct', of: 'objective' }, throws] }
}

/** A space of one point: whatever is drawn, it is that. */
const point = (rate: number, dropout: number, losses: Losses = {}): ProtocolCase => {
  const best = { rate, dropout }
  const setting = { seed: 9, space, diverged: [], ...losses }
  return {
    args: [
      { rate: { kind: 'log_uniform', low: rate, high: rate }, dropout: { kind: 'uniform', low: dropout, high: dropout } },
      new Callback('objective'),
      1,
      new Callback('random'),
    ],
    setting,
    expected: { value: { best, loss: createCallbacks(setting).objective(best) } },
    rules: rulesFor(1),
  }
}

const names = ['rate', 'dropout', 'momentum', 'decay', 'width', 'temperature', 'shift', 'smoothing']
const drawKnob: Readonly<Record<'log' | 'small' | 'plain' | 'wide', (random: RandomSource) => Knob>> = {
  log: (random) => {
    const low = pick(random, [0.00001, 0.0003, 0.002, 1])
    return { kind: 'log_uniform', low, high: low * pick(random, [10_000, 200_000]) }
  },
  // Half of the scale lies below a tenth: whoever rounds to a few decimals has few values there.
  small: (random) => {
    const low = pick(random, [0.00001, 0.0003, 0.002])
    return { kind: 'log_uniform', low, high: 10_000 * low }
  },
  plain: (random) => {
    const low = pick(random, [-3, -0.5, 0, 0.5, 10])
    return { kind: 'uniform', low, high: low + pick(random, [0.75, 2, 40]) }
  },
  // Above 0 and over three decades: on the log scale it would be drawn quite otherwise.
  wide: (random) => ({ kind: 'uniform', low: pick(random, [0.5, 1]), high: pick(random, [900, 2000]) }),
}
const drawSpace = (random: RandomSource, kinds: readonly (keyof typeof drawKnob)[]): KnobSpace => {
  const named = inAnyOrder(random, names)
  return Object.fromEntries(inAnyOrder(random, kinds).map((kind, i) => [named[i] as string, drawKnob[kind](random)]))
}

/** What is returned is compared to the last digit: losses may be as small as they like. */
const drawLosses = lossKinds(-12)

/** In one of three searches the first training diverges, and in another some at any place; with each of these, losses of every kind. */
function drawSearch(random: RandomSource, i: number): ProtocolCase {
  const kinds = Array.from({ length: pickInteger(random, 1, 4) }, () => pick(random, ['log', 'plain'] as const))
  const trials = pickLength(random, i % 3 === 0 ? 1 : 3, 40)
  const some = () => inAnyOrder(random, [...Array(trials).keys()]).slice(0, Math.ceil(trials / 3))
  const diverged = i % 3 === 0 ? [] : i % 3 === 1 ? [0] : some()
  const trained = [...Array(trials).keys()].filter((k) => !diverged.includes(k))
  const losses = drawLosses[Math.floor(i / 3) % drawLosses.length]?.(random, { zero: { zeroAt: pick(random, trained) }, below: -0.25 })
  return ask(drawSpace(random, kinds), trials, seedOf(random), diverged, losses)
}

const seedOf = (random: RandomSource) => pickInteger(random, 1, 1e9)
const trialsOf = ({ calls }: ObservedRun) => calls.filter(({ name }) => name === 'objective')

const spaceOf = ({ args }: ProtocolCase) => args[0] as KnobSpace

function faultOfTrial(trial: Value, knobs: KnobSpace): string | undefined {
  const given = trial as Readonly<Record<string, unknown>> | null
  const wanted = Object.keys(knobs)
  if (typeof given !== 'object' || given === null || Object.keys(given).sort().join() !== wanted.slice().sort().join())
    return `A trial of this space has ${plural(wanted.length, 'the knob', 'the knobs')} ${listWords(wanted)}, and no others.`
  const outside = Object.entries(knobs).find(([name, { low, high }]) => {
    const value = given[name]
    return typeof value !== 'number' || !(value >= low && value <= high)
  })?.[0]
  return outside && `It tries a ${outside} that the space does not hold.`
}

function judgeBest(run: ObservedRun, asked: ProtocolCase): string | undefined {
  const trials = trialsOf(run)
  const knobs = spaceOf(asked)
  for (const { args } of trials) {
    const fault = faultOfTrial(args[0], knobs)
    if (fault) return fault
  }
  const losses = trials.map(({ result }) => result as number)
  const least = Math.min(...losses.filter((loss) => !Number.isNaN(loss)))
  const { best, loss } = (run.returned ?? {}) as { best?: Record<string, number>; loss?: number }
  if (loss !== least) return 'The loss that it returns is not the least of those that came back.'
  const winner = trials[losses.indexOf(least)]?.args[0] as unknown as Readonly<Record<string, number>> | undefined
  return Object.keys(knobs).every((name) => best?.[name] === winner?.[name])
    ? undefined
    : 'What it returns as the best is not the trial with the least loss.'
}

/**
 * So many that the last twentieth of a scale is missed once in a thousand million draws, and how far shares may be from uniform, and two knobs
 * from independent: wider than any honest draw in a lifetime of submissions.
 */
const manyTrials = 400
const most = { distance: 3, correlation: 6, missing: 0.05 }

function judgeScales(run: ObservedRun, asked: ProtocolCase): string | undefined {
  const knobs = spaceOf(asked)
  const trials = trialsOf(run).map(({ args }) => args[0])
  const fault = trials.map((trial) => faultOfTrial(trial, knobs)).find(Boolean)
  if (fault) return fault
  const n = trials.length
  const shares = Object.entries(knobs).map(([name, knob]) => ({
    name,
    kind: knob.kind,
    own: trials.map((trial) => shareOf(knob, (trial as Readonly<Record<string, number>>)[name] as number)),
  }))
  for (const { name, kind, own } of shares) {
    const sorted = own.slice().sort((a, b) => a - b)
    const distance = Math.max(...sorted.map((share, k) => Math.max(share - k / n, (k + 1) / n - share)))
    const scale = kind === 'log_uniform' ? 'the log scale' : 'its scale'
    if (distance * Math.sqrt(n) > most.distance) return `Over ${n} trials the values of ${name} are not spread evenly on ${scale}.`
    const different = new Set(own).size
    const [lowest, highest] = [sorted[0] as number, sorted.at(-1) as number]
    if (lowest > most.missing || highest < 1 - most.missing)
      return `Over ${n} trials no value of ${name} comes near the ${lowest > most.missing ? 'lower' : 'upper'} end of its range.`
    if (different < 0.9 * n) return `Over ${n} trials only ${different} different values of ${name} are tried.`
  }
  const pairs = shares.flatMap((first, i) => shares.slice(i + 1).map((second) => [first, second] as const))
  const bound = pairs.find(([first, second]) => Math.abs(pearsonCorrelation(first.own, second.own).r) * Math.sqrt(n) > most.correlation)
  return bound && `Over ${n} trials ${bound.map(({ name }) => name).join(' and ')} go together: each is to be drawn by itself.`
}

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'one-point',
    title: 'A space of one point',
    visibility: 'shown',
    points: 2,
    message: 'With only one point to try, the result is settled.',
    cases: [
      point(0.01, 0.5),
      point(1, 0),
      point(0.01, 0.5, { zeroAt: 0 }),
      point(0.01, 0.5, { shift: -1 }),
      point(0.01, 0.5, { unit: 1e12, shift: 1 }),
    ],
  },
  {
    kind: 'protocol',
    id: 'budget',
    title: 'The budget, to the trial',
    visibility: 'shown',
    points: 3,
    message: 'The objective may be asked as often as there are trials; every knob of every trial takes a throw of its own.',
    cases: [
      askForAll(space, 8, 8),
      askForAll(space, 20, 20, [0, 3]),
      askForAll({ shift: { kind: 'uniform', low: -3, high: -1 }, decay: { kind: 'log_uniform', low: 0.001, high: 10 }, ...space }, 5, 5),
    ],
  },
  {
    kind: 'protocol',
    id: 'keeps-the-best',
    title: 'Keeps the best, though some trials diverge',
    visibility: 'hidden',
    points: 4,
    message: 'The wrong trial was kept.',
    cases: (random) => Array.from({ length: 12 }, (_, i) => drawSearch(random, i)),
    judge: judgeBest,
  },
  {
    kind: 'protocol',
    id: 'each-on-its-scale',
    title: 'Each knob on its scale, and by itself',
    visibility: 'hidden',
    points: 4,
    message: 'The trials are not drawn as the space says.',
    cases: (random) => [askForAll(drawSpace(random, ['small', 'plain', 'wide']), manyTrials, seedOf(random))],
    judge: judgeScales,
  },
]
