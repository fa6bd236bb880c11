import { mean } from '@lib/core/statistics/mean'
import { standardDeviation } from '@lib/core/statistics/variance'
import type { Check, ProtocolCase, Rule } from '@lib/domain/exercise'
import { inAnyOrder, pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { createCallbacks, type Setting } from './world'

function ask(setting: Setting, seeds: number[]): ProtocolCase {
  const { first, second } = createCallbacks(setting)
  const gains = seeds.map((seed) => first(seed) - second(seed))
  const rules = ['first', 'second'].flatMap((of): Rule[] => [
    { kind: 'calls', of, least: seeds.length, most: seeds.length },
    { kind: 'distinct', of },
  ])
  return {
    args: [new Callback('first'), new Callback('second'), seeds],
    setting: setting as Value,
    expected: {
      value: {
        winRate: mean(gains.map((gain) => (gain > 0 ? 1 : gain === 0 ? 0.5 : 0))),
        meanGain: mean(gains),
        error: standardDeviation(gains, 1) / Math.sqrt(gains.length),
      },
    },
    rules,
  }
}
/** Scores that are known, asked for in the order of the seeds 1, 2, … or another. */
const known = (first: number[], second: number[], seeds: number[] = first.map((_, i) => i + 1)) => ask({ first, second }, seeds)

/** @param digits that scores are rounded to: with one there are ties */
function drawContest(random: RandomSource, digits: number): ProtocolCase {
  const from = pickInteger(random, 1, 1e6)
  const seeds = Array.from({ length: pickInteger(random, digits === 1 ? 8 : 2, 12) }, (_, i) => from + 3 * i)
  return ask({ side: pick(random, [2, 3]), others: pick(random, [0, 0.3, 1]), digits }, inAnyOrder(random, seeds))
}

const most = 60
/**
 * So many contests, in no order; scores below 0 too; every third contest a tie, all of them now and then.
 * @param unit of the scores; by a power of 2, nothing is rounded
 * @param close the unit of every third gain, if it is another: all on one side, so that whoever takes them for ties is off
 */
function drawLong(random: RandomSource, length: number, unit = 1, close?: number): ProtocolCase {
  const contests = Array.from({ length }, (_, i) => i + 1)
  const ties = pick(random, unit === 1 && close === undefined ? [1 / 3, 1 / 3, 1] : [1 / 3])
  const side = pick(random, [-1, 1])
  const draw = () => (unit * pickInteger(random, -120, 120)) / 8
  const drawGain = () => (close !== undefined && random.uniform() < 1 / 2 ? (side * close * pickInteger(random, 1, 120)) / 8 : draw())
  const second = contests.map(draw)
  const first = second.map((score) => (random.uniform() < ties ? score : score + drawGain()))
  return known(first, second, inAnyOrder(random, contests))
}

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'worked-example',
    title: 'The worked example',
    visibility: 'shown',
    points: 4,
    message: 'The example from the instructions comes out differently.',
    cases: [known([8, 7, 9], [6, 8, 5]), known([9, 1, 1], [1, 2, 2]), known([1, 2, 4], [3, 3, 4.5])],
  },
  {
    kind: 'protocol',
    id: 'ties',
    title: 'Ties',
    visibility: 'shown',
    points: 2,
    message: 'A tie is half a win; a difference, however small, is none.',
    cases: [
      known([8, 7, 9, 5], [8, 7, 5, 6]),
      known([5, 6], [5, 6]),
      known([3, 4, 9], [3, 5, 2]),
      known([0.50001, 0.25, 0.75], [0.5, 0.25, 0.5]),
    ],
  },
  {
    kind: 'protocol',
    id: 'any-contest',
    title: 'Searches that really search, and many contests',
    visibility: 'hidden',
    points: 5,
    message: 'Another comparison came back wrong.',
    tolerance: 1e-8,
    cases: (random) => [
      ...[1, 1, 2, 2, 3].map((digits) => drawContest(random, digits)),
      ...Array.from({ length: 3 }, () => drawLong(random, pickLength(random, 2, most))),
      drawLong(random, pickInteger(random, 0.9 * most, most)),
      drawLong(random, pickLength(random, 8, most), 2 ** 30),
      ...[2 ** -16, 2 ** -30, 2 ** -45].map((close) => drawLong(random, pickLength(random, 8, most), 1, close)),
    ],
  },
]
