import type { Check, ObservedRun, ProtocolCase } from '@lib/domain/exercise'
import { inAnyOrder, pick, pickInteger, pickLength, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'
import { faultOfParts, faultOfSizes, partsOf, shares, unevenWords } from '../parts'
import { mostDeviations, unevenPart } from '../unevenPart'

const random = new Callback('random')
const ask = (labels: number[], fractions: number[], seed: number): ProtocolCase => ({
  args: [labels, fractions, random],
  setting: { seed },
  rules: [],
})
const known = (asked: ProtocolCase, value: Value): ProtocolCase => ({ ...asked, expected: { value } })
const seedOf = (source: RandomSource) => pickInteger(source, 1, 1e9)
const argsOf = ({ args }: ProtocolCase) => args as unknown as [labels: number[], fractions: number[], random: Callback]

function judgeClasses({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [labels, fractions] = argsOf(asked)
  const fault = faultOfParts(returned, labels.length)
  if (fault) return fault
  for (const label of new Set(labels)) {
    const own = (partsOf(returned) ?? []).map((part) => part.filter((i) => labels[i] === label).length)
    const wrong = faultOfSizes(own, fractions, `Of class ${label}`)
    if (wrong) return wrong
  }
  return undefined
}

/** So many classes of one size, one after the other. */
const classesOf = (size: number, classes: number) => Array.from({ length: size * classes }, (_, i) => Math.floor(i / size))
function judgeDealt({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [labels] = argsOf(asked)
  const dealt = partsOf(returned)?.flat().length
  if (dealt === undefined) return 'It is no list of three lists.'
  return dealt === labels.length ? undefined : `Of ${labels.length} examples ${dealt} are dealt out.`
}

/** Many classes of one size: where the place of a member in its class decides, some place comes up too often. */
function judgePlaces(runs: readonly ObservedRun[], asked: readonly ProtocolCase[]): string | undefined {
  for (const classSize of [3, 2]) {
    const deals = runs.flatMap(({ returned }, i) => {
      const [labels] = argsOf(asked[i] as ProtocolCase)
      if (labels.lastIndexOf(0) + 1 !== classSize) return []
      const lists = labels.length / classSize
      const parts = partsOf(returned) ?? []
      return { lists, sizes: parts.map((part) => part.length / lists), parts }
    })
    const odd = unevenPart(classSize, deals)
    const classes = deals.reduce((sum, { lists }) => sum + lists, 0)
    if (odd) return unevenWords(classSize, classes, 'classes', odd)
  }
  return undefined
}

/** Where the place of one member decides that of another, some step between them comes up too often. */
function judgeSteps({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [labels] = argsOf(asked)
  const classSize = labels.lastIndexOf(0) + 1
  const classes = labels.length / classSize
  const placesIn = (part: readonly number[]) => new Map(part.map((index) => [Math.floor(index / classSize), index % classSize]))
  const [, validated, tested] = (partsOf(returned) ?? []).map(placesIn)
  const steps = new Uint32Array(classSize)
  for (const [own, place] of tested ?? []) (steps[(place - (validated?.get(own) ?? place) + classSize) % classSize] as number)++
  const even = classes / (classSize - 1)
  const often = steps.findIndex((count, step) => step > 0 && count - even > mostDeviations * Math.sqrt(even * (1 - 1 / (classSize - 1))))
  return often < 0
    ? undefined
    : `Of ${classes} classes of ${classSize} examples each, the one for test stands ${often} after the one for validation ${steps[often]} times; about ${even} would be even.`
}

/** Up to five classes of any names, one of them often rare, in any order. */
function drawLabels(source: RandomSource, n: number): number[] {
  const names = inAnyOrder(source, [0, 1, 2, 7, 10, 12, -1]).slice(0, pickInteger(source, 1, 5))
  const rare = pick(source, names)
  return Array.from({ length: n }, () => {
    const name = pick(source, names)
    return name === rare && source.uniform() < 0.7 ? (names[0] as number) : name
  })
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
      known(ask([], [0.5, 0.25, 0.25], 1), [[], [], []]),
      known(ask([7], [0.5, 0.25, 0.25], 2), [[0], [], []]),
      known(ask([1], [0, 0, 1], 3), [[], [], [0]]),
    ],
  },
  {
    kind: 'protocol',
    id: 'leaves-it-to-chance',
    title: 'Chance decides',
    visibility: 'shown',
    points: 2,
    message: 'Which example of a class goes where has to be left to `random`.',
    cases: [
      [0, 0, 0, 0, 1, 1, 1, 1],
      [2, 1, 2, 1, 2, 2, 2, 1, 2, 2],
    ].map((labels) => ({ ...ask(labels, [0.5, 0.25, 0.25], labels.length), rules: [{ kind: 'calls', of: 'random', least: 1 }] })),
  },
  {
    kind: 'protocol',
    id: 'class-by-class',
    title: 'Each class by itself, whatever its name',
    visibility: 'hidden',
    points: 5,
    message: 'Every class is to be split like a list of its own.',
    cases: (source) =>
      Array.from({ length: 9 }, (_, i) =>
        ask(drawLabels(source, i < 8 ? pickLength(source, 4, 24) : 60), pick(source, shares), seedOf(source)),
      ),
    judge: judgeClasses,
  },
  {
    kind: 'protocol',
    id: 'places-decide-nothing',
    title: 'Every order is as likely: no place is favoured',
    visibility: 'hidden',
    points: 2,
    message: 'A shuffle has to make every order equally likely.',
    // Of three, two go to training and one to validation; of two, one to each. The split in three says why so many.
    cases: (source) => [
      ...Array.from({ length: 8 }, () => ask(classesOf(3, 87), [0.5, 0.25, 0.25], seedOf(source))),
      ask(classesOf(2, 100), [0.5, 0.5, 0], seedOf(source)),
    ],
    judge: judgeDealt,
    judgeAll: judgePlaces,
  },
  {
    kind: 'protocol',
    id: 'neighbours-may-part',
    title: 'Every order is as likely: neighbours may part',
    visibility: 'hidden',
    points: 1,
    message: 'A shuffle has to make every order equally likely.',
    // Of six, four go to training and one to each other part.
    cases: (source) => [ask(classesOf(6, 100), [0.5, 0.25, 0.25], seedOf(source))],
    judge: judgeSteps,
  },
]
