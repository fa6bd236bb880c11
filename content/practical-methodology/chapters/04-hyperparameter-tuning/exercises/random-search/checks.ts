import { type Dimension, shareOf } from '@lib/core/search/space'
import { pearsonCorrelation } from '@lib/core/statistics/correlation'
import type { Check, ObservedRun, ProtocolCase, Rule } from '@lib/domain/exercise'
import { pickInteger, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { createCallbacks } from './world'

type Knob = Extract<Dimension, { kind: 'uniform' | 'log_uniform' }>
const space = { rate: { kind: 'log_uniform', low: 0.0001, high: 1 }, dropout: { kind: 'uniform', low: 0, high: 0.8 } } as const
const names = Object.keys(space) as (keyof typeof space)[]

const rulesFor = (trials: number): Rule[] => [
  { kind: 'calls', of: 'objective', least: trials, most: trials },
  { kind: 'distinct', of: 'objective' },
]
const ask = (trials: number, seed: number, diverged = 0): ProtocolCase => ({
  args: [space, new Callback('objective'), trials, new Callback('random')],
  setting: { seed, diverged },
  rules: rulesFor(trials),
})

/** A space of one point: whatever is drawn, it is that. */
const point = (rate: number, dropout: number): ProtocolCase => {
  const best = { rate, dropout }
  const setting = { seed: 9, diverged: 0 }
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

const seedOf = (random: RandomSource) => pickInteger(random, 1, 1e9)
const trialsOf = ({ calls }: ObservedRun) => calls.filter(({ name }) => name === 'objective')

function faultOfTrial(trial: Value): string | undefined {
  const given = trial as Readonly<Record<string, unknown>> | null
  if (typeof given !== 'object' || given === null || Object.keys(given).sort().join() !== [...names].sort().join())
    return `A trial has the knobs ${names.join(' and ')}, and no others.`
  const outside = names.find((name) => {
    const value = given[name]
    return typeof value !== 'number' || !(value >= space[name].low && value <= space[name].high)
  })
  return outside && `It tries a ${outside} that the space does not hold.`
}

function judgeBest(run: ObservedRun): string | undefined {
  const trials = trialsOf(run)
  for (const { args } of trials) {
    const fault = faultOfTrial(args[0])
    if (fault) return fault
  }
  const losses = trials.map(({ result }) => result as number)
  const least = Math.min(...losses.filter((loss) => !Number.isNaN(loss)))
  const { best, loss } = (run.returned ?? {}) as { best?: Record<string, number>; loss?: number }
  if (loss !== least) return 'The loss that it returns is not the least of those that came back.'
  const winner = trials[losses.indexOf(least)]?.args[0] as unknown as Readonly<Record<string, number>> | undefined
  return names.every((name) => best?.[name] === winner?.[name])
    ? undefined
    : 'What it returns as the best is not the trial with the least loss.'
}

/** How far shares may be from uniform, and two knobs from independent: wider than any honest draw in a lifetime of submissions. */
const most = { distance: 3, correlation: 6 }

function judgeScales(run: ObservedRun): string | undefined {
  const trials = trialsOf(run).map(({ args }) => args[0])
  const fault = trials.map(faultOfTrial).find(Boolean)
  if (fault) return fault
  const n = trials.length
  const shares = names.map((name) =>
    trials.map((trial) => shareOf(space[name] as Knob, (trial as Readonly<Record<string, number>>)[name] as number)),
  )
  for (const [i, own] of shares.entries()) {
    const sorted = own.slice().sort((a, b) => a - b)
    const distance = Math.max(...sorted.map((share, k) => Math.max(share - k / n, (k + 1) / n - share)))
    const scale = (space[names[i] as keyof typeof space] as Knob).kind === 'log_uniform' ? 'the log scale' : 'its scale'
    if (distance * Math.sqrt(n) > most.distance) return `Over ${n} trials the values of ${names[i]} are not spread evenly on ${scale}.`
  }
  const few = shares.findIndex((own) => new Set(own).size < n / 2)
  if (few >= 0) return `Over ${n} trials only ${new Set(shares[few]).size} different values of ${names[few]} are tried.`
  const [first, second] = shares as [number[], number[]]
  return Math.abs(pearsonCorrelation(first, second).r) * Math.sqrt(n) > most.correlation
    ? `Over ${n} trials ${names.join(' and ')} go together: each is to be drawn by itself.`
    : undefined
}

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'one-point',
    title: 'A space of one point',
    visibility: 'shown',
    points: 2,
    message: 'With only one point to try, the result is settled.',
    cases: [point(0.01, 0.5), point(1, 0)],
  },
  {
    kind: 'protocol',
    id: 'budget',
    title: 'The budget, to the trial',
    visibility: 'shown',
    points: 3,
    message: 'The objective may be asked as often as there are trials; every knob of every trial takes a throw of its own.',
    cases: [8, 20].map((trials) => ({
      ...ask(trials, trials),
      rules: [...rulesFor(trials), { kind: 'calls', of: 'random', least: 2 * trials }],
    })),
  },
  {
    kind: 'protocol',
    id: 'keeps-the-best',
    title: 'Keeps the best, though some trials diverge',
    visibility: 'hidden',
    points: 4,
    message: 'The wrong trial was kept.',
    cases: (random) => Array.from({ length: 6 }, (_, i) => ask(pickInteger(random, 6, 10), seedOf(random), i % 3)),
    judge: judgeBest,
  },
  {
    kind: 'protocol',
    id: 'each-on-its-scale',
    title: 'Each knob on its scale, and by itself',
    visibility: 'hidden',
    points: 4,
    message: 'The trials are not drawn as the space says.',
    cases: (random) => [ask(64, seedOf(random))],
    judge: judgeScales,
  },
]
