import type { Check, ObservedRun, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { faultOfParts, faultOfSizes, partNames, partsOf, shares, unevenWords } from '../parts'
import { type Deal, mostDeviations, unevenPart } from '../unevenPart'

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

/** One list, in the parts that it was dealt to. */
function dealOf({ returned }: ObservedRun): Deal | undefined {
  const parts = partsOf(returned)
  return parts && { lists: 1, sizes: parts.map((part) => part.length), parts }
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

/**
 * Of three examples two go to training and one to validation. Where `Math.round(random() * i)` picks the place, the middle one is validated half of
 * the time: 0.35 standard errors a split, so that so many splits refuse it 999 times in a thousand, and parts drawn again while they are full too. Whether the first two
 * of all change places shows where they are all that there is, and go to different parts.
 */
const twosAndThrees = (source: RandomSource) => [
  ...Array.from({ length: 696 }, () => ask(3, [0.5, 0.25, 0.25], seedOf(source))),
  ...Array.from({ length: 60 }, () => ask(2, [0.5, 0.5, 0], seedOf(source))),
]

function judgePlaces(runs: readonly ObservedRun[], asked: readonly ProtocolCase[]): string | undefined {
  const deals = runs.flatMap((run) => dealOf(run) ?? [])
  if (deals.length < runs.length) return 'It is no list of three lists.'
  for (const n of [3, 2]) {
    const own = deals.filter((_, i) => argsOf(asked[i] as ProtocolCase)[0] === n)
    const odd = unevenPart(n, own)
    if (odd) return unevenWords(n, own.length, 'lists', odd)
  }
  return undefined
}

/** Of so many splits of six examples, one each for validation and test: an honest shuffle has more neighbours in fewer than one of ten million. */
const sixes = (source: RandomSource) => Array.from({ length: 60 }, () => ask(6, [0.5, 0.25, 0.25], seedOf(source)))
const spare = 30

function judgeNeighbours({ returned }: ObservedRun): string | undefined {
  const [, [validation] = [], [test] = []] = partsOf(returned) ?? []
  return validation !== undefined && (validation + 1) % 6 === test
    ? 'The example after the one for validation is the one for test far more often than once in five splits.'
    : undefined
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
    id: 'places-decide-nothing',
    title: 'Every order is as likely: no place is favoured',
    visibility: 'hidden',
    points: 3,
    message: 'A shuffle has to make every order equally likely.',
    cases: twosAndThrees,
    judgeAll: judgePlaces,
  },
  {
    kind: 'protocol',
    id: 'neighbours-may-part',
    title: 'Every order is as likely: neighbours may part',
    visibility: 'hidden',
    points: 1,
    message: 'A shuffle has to make every order equally likely.',
    cases: sixes,
    spare,
    judge: judgeNeighbours,
  },
]
