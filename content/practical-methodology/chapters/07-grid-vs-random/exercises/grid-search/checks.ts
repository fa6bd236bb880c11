import { type Space, valueAt } from '@lib/core/search/space'
import { gridTrials } from '@lib/core/search/trialPlans'
import type { Check, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { type Losses, lossKinds } from '../../../04-hyperparameter-tuning/exercises/losses'
import { createCallbacks, type Setting } from './world'

const rate = { kind: 'log_uniform', low: 0.0001, high: 1 } as const
const dropout = { kind: 'uniform', low: 0, high: 0.8 } as const
const momentum = { kind: 'uniform', low: 0.5, high: 1 } as const
const decay = { kind: 'log_uniform', low: 0.00001, high: 0.1 } as const

function ask(
  space: Space,
  perKnob: number,
  seed: number,
  others = 0.4,
  trained: readonly [number, number] = [0, 9],
  losses: Losses = {},
): ProtocolCase {
  return askIn({ seed, space, others, trained, ...losses }, perKnob)
}

/** Losses that are equal along a diagonal: only there does the order of the grid say which one is first. */
function askValley(space: Space, perKnob: number, at: number, losses: Losses = {}): ProtocolCase {
  return askIn({ seed: 1, space, others: 1, trained: [-9e9, 9e9], valley: { cells: perKnob, at }, ...losses }, perKnob)
}

/** A grid as the core runs it. */
function searched(setting: Setting, perKnob: number) {
  const trials = gridTrials(setting.space, perKnob) as readonly Readonly<Record<string, number>>[]
  const losses = trials.map(createCallbacks(setting).objective)
  const loss = Math.min(...losses.filter((each) => !Number.isNaN(each)))
  return { trials, loss, best: trials[losses.indexOf(loss)] as Readonly<Record<string, number>> }
}

function askIn(setting: Setting, perKnob: number): ProtocolCase {
  const { space } = setting
  const { trials, loss, best } = searched(setting, perKnob)
  return {
    args: [space as unknown as Value, perKnob, new Callback('objective')],
    setting: setting as unknown as Value,
    expected: { value: { best, loss, trials: trials.length } },
    rules: [
      { kind: 'calls', of: 'objective', least: trials.length, most: trials.length },
      { kind: 'distinct', of: 'objective' },
    ],
  }
}

const spaces: readonly Space[] = [
  { rate },
  { rate, dropout },
  { dropout, rate },
  { momentum, decay },
  { rate, dropout, momentum },
  { width: { kind: 'log_uniform', low: 2, high: 2000 }, shift: { kind: 'uniform', low: -3, high: -1 } },
  { shift: { kind: 'uniform', low: -1, high: 1 }, temperature: { kind: 'uniform', low: 5, high: 50 }, decay },
]
const ofSeveral = spaces.filter((space) => Object.keys(space).length > 1)

const drawLosses = lossKinds(-6)
/** What makes the least loss of a grid 0, and what shifts it and the next ones below. */
const shiftsFor = (least: number) => ({ zero: { shift: -least }, below: -least - 0.0625 })

function drawValley(random: RandomSource, losses: (typeof drawLosses)[number]): ProtocolCase {
  const space = pick(random, ofSeveral)
  const perKnob = pickInteger(random, 2, 4)
  return askValley(space, perKnob, pickInteger(random, 1, Object.keys(space).length * (perKnob - 1) - 1), losses(random, shiftsFor(0)))
}

/**
 * In every third space only the first knob counts, so that losses are equal; in two of three the losses of one of its ends are NaN. Where these
 * begin lies between two values of the grid, so that no rounding decides.
 */
function drawGrid(random: RandomSource, losses: (typeof drawLosses)[number]): ProtocolCase {
  const space = pick(random, spaces)
  const [first] = Object.values(space) as [Space[string]]
  const perKnob = pickInteger(random, 1, Object.keys(space).length === 1 ? 14 : 4)
  const others = random.uniform() < 1 / 3 ? 0 : 0.2 + 0.8 * random.uniform()
  const half = Math.ceil(perKnob / 2) / perKnob
  const [from, to] = pick(random, [
    [0, 1],
    [0, half],
    [1 - half, 1],
  ] as const)
  const trained = [Number(valueAt(first, from)), Number(valueAt(first, to))] as const
  const setting = { seed: pickInteger(random, 1, 1e9), space, others, trained }
  return askIn({ ...setting, ...losses(random, shiftsFor(searched(setting, perKnob).loss)) }, perKnob)
}

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'Two knobs',
    visibility: 'shown',
    points: 4,
    message: 'The grid of the instructions comes out differently.',
    cases: [ask({ rate, dropout }, 2, 3), ask({ rate }, 1, 4), ask({ dropout, rate }, 3, 6)],
  },
  {
    kind: 'protocol',
    id: 'ties-and-three-knobs',
    title: 'Knobs that do not matter, three of them, and losses of every kind',
    visibility: 'shown',
    points: 3,
    message: 'Of equal losses the first in the order of the grid counts. 0 is a loss like any other, and a NaN is never the best.',
    cases: [
      ask({ rate, dropout }, 3, 8, 0),
      ask({ rate, dropout, momentum }, 2, 9, 0),
      ask({ rate, dropout }, 2, 3, 0.4, [0, 0.05]),
      ask({ rate, dropout }, 2, 3, 0.4, [0.05, 1]),
      askValley({ rate, dropout }, 3, 2),
      ask({ rate, dropout }, 2, 3, 0.4, [0, 9], { shift: -1 }),
      ask({ rate, dropout }, 2, 3, 0.4, [0, 9], { shift: 1, unit: 1e12 }),
    ],
  },
  {
    kind: 'protocol',
    id: 'any-space',
    title: 'Any space',
    visibility: 'hidden',
    points: 5,
    message: 'Another space was searched differently.',
    cases: (random) => drawLosses.flatMap((losses) => [drawValley(random, losses), ...[1, 2, 3].map(() => drawGrid(random, losses))]),
  },
]
