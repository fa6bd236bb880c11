import type { Check, ObservedRun, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { faultOfParts, faultOfSizes, mostDeviations, partNames, partsOf, shares } from '../parts'

const random = new Callback('random')
const ask = (n: number, fractions: number[], seed: number): ProtocolCase => ({ args: [n, fractions, random], setting: { seed }, rules: [] })
const known = (asked: ProtocolCase, value: Value): ProtocolCase => ({ ...asked, expected: { value } })
const seedOf = (source: RandomSource) => pickInteger(source, 1, 1e9)
const argsOf = ({ args }: ProtocolCase) => args as unknown as [n: number, fractions: number[], random: Callback]

function judgePartition({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [n, fractions] = argsOf(asked)
  const sizes = partsOf(returned)?.map((part) => part.length) ?? []
  return faultOfParts(returned, n) ?? faultOfSizes(sizes, fractions, `Of ${n}`)
}

function judgeShuffle({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [n] = argsOf(asked)
  const parts = partsOf(returned)
  if (!parts) return 'It is no list of three lists.'
  const odd = parts.findIndex((part) => {
    const mean = part.reduce((sum, index) => sum + index, 0) / part.length
    const error = Math.sqrt(((n + 1) * (n - part.length)) / (12 * part.length))
    return Math.abs(mean - (n - 1) / 2) > mostDeviations * error
  })
  return odd < 0 ? undefined : `The ${partNames[odd]} part comes from one region of the list.`
}

/** How many of forty splits of two examples may go the same way: an honest shuffle exceeds that once in ten million. */
const spare = 35
const pairs = (source: RandomSource) => Array.from({ length: 40 }, () => ask(2, [0.5, 0.5, 0], seedOf(source)))
const trained = (index: number, says: string) => (run: ObservedRun) =>
  partsOf(run.returned)?.[0]?.join() === String(index) ? says : undefined

/**
 * Of two hundred splits of six examples, one each for validation and test, how many may go one way: an honest shuffle has more in fewer than one
 * submission of ten million.
 */
const sixes = (source: RandomSource) => Array.from({ length: 200 }, () => ask(6, [0.5, 0.25, 0.25], seedOf(source)))
const aSixth = 72
const aFifth = 80
const held =
  (says: string, holds: (validation: number, test: number) => boolean) =>
  ({ returned }: ObservedRun): string | undefined => {
    const [, [validation] = [], [test] = []] = partsOf(returned) ?? []
    return validation !== undefined && test !== undefined && holds(validation, test) ? says : undefined
  }

export const checks: readonly Check[] = [
  {
    kind: 'protocol',
    id: 'small-cases',
    title: 'The smallest cases',
    visibility: 'shown',
    points: 2,
    message: 'With so few examples there is only one way to split.',
    cases: [
      known(ask(0, [0.5, 0.25, 0.25], 1), [[], [], []]),
      known(ask(1, [0.5, 0.25, 0.25], 2), [[0], [], []]),
      known(ask(1, [0, 0, 1], 3), [[], [], [0]]),
    ],
  },
  {
    kind: 'protocol',
    id: 'leaves-it-to-chance',
    title: 'Chance decides',
    visibility: 'shown',
    points: 2,
    message: 'Which example goes where has to be left to `random`.',
    cases: [10, 24].map((n) => ({ ...ask(n, [0.5, 0.25, 0.25], n), rules: [{ kind: 'calls', of: 'random', least: 1 }] })),
  },
  {
    kind: 'protocol',
    id: 'every-index-once',
    title: 'Every example once, and the sizes asked for',
    visibility: 'hidden',
    points: 4,
    message: 'The parts are no split of the list.',
    cases: (source) =>
      Array.from({ length: 12 }, (_, i) => ask(i < 8 ? i : pickLength(source, 8, 40), pick(source, shares), seedOf(source))),
    judge: judgePartition,
  },
  {
    kind: 'protocol',
    id: 'blocks-are-broken-up',
    title: 'A sorted list is broken up',
    visibility: 'hidden',
    points: 4,
    message: 'Shuffling has to come before the cut.',
    cases: (source) => [ask(pickInteger(source, 100, 110), pick(source, shares), seedOf(source))],
    judge: judgeShuffle,
  },
  {
    kind: 'protocol',
    id: 'the-first-may-come-last',
    title: 'Every order is as likely: the first may come last',
    visibility: 'hidden',
    points: 1,
    message: 'A shuffle has to make every order equally likely.',
    drawnAs: 'pairs',
    cases: pairs,
    spare,
    judge: trained(0, 'Of two examples the first goes to the training part nearly always.'),
  },
  {
    kind: 'protocol',
    id: 'the-last-may-stay-last',
    title: 'Every order is as likely: the last may stay last',
    visibility: 'hidden',
    points: 1,
    message: 'A shuffle has to make every order equally likely.',
    drawnAs: 'pairs',
    cases: pairs,
    spare,
    judge: trained(1, 'Of two examples the second goes to the training part nearly always.'),
  },
  {
    kind: 'protocol',
    id: 'the-last-is-one-of-many',
    title: 'Every order is as likely: the last is tested on no more often than others',
    visibility: 'hidden',
    points: 1,
    message: 'A shuffle has to make every order equally likely.',
    drawnAs: 'sixes',
    cases: sixes,
    spare: aSixth,
    judge: held('Of six examples the last is the test part far more often than once in six splits.', (_, test) => test === 5),
  },
  {
    kind: 'protocol',
    id: 'neighbours-may-part',
    title: 'Every order is as likely: neighbours may part',
    visibility: 'hidden',
    points: 1,
    message: 'A shuffle has to make every order equally likely.',
    drawnAs: 'sixes',
    cases: sixes,
    spare: aFifth,
    judge: held(
      'The example after the one for validation is the one for test far more often than once in five splits.',
      (validation, test) => (validation + 1) % 6 === test,
    ),
  },
]
