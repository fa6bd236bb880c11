import { splitSizes } from '@lib/core/data/splitSizes'
import type { Check, ObservedRun, ProtocolCase } from '@lib/domain/exercise'
import { pick, pickInteger, type RandomSource } from '@lib/domain/randomSource'
import { Callback, type Value } from '@lib/domain/value'

const random = new Callback('random')
/** Shares that a computer holds exactly: which way a product is rounded must not decide. */
const shares = [
  [0.5, 0.25, 0.25],
  [0.75, 0.125, 0.125],
  [0.625, 0.125, 0.25],
  [0.25, 0.5, 0.25],
]

const ask = (n: number, fractions: number[], seed: number, labels?: number[]): ProtocolCase => ({
  args: [n, fractions, random, ...(labels ? [labels] : [])],
  setting: { seed },
  rules: [],
})
const known = (asked: ProtocolCase, value: Value): ProtocolCase => ({ ...asked, expected: { value } })

const seedOf = (source: RandomSource) => pickInteger(source, 1, 1e9)

const argsOf = ({ args }: ProtocolCase) => args as unknown as [n: number, fractions: number[], random: Callback, labels?: number[]]
const isParts = (value: Value): value is readonly (readonly number[])[] =>
  Array.isArray(value) && value.length === 3 && value.every((part) => Array.isArray(part) || ArrayBuffer.isView(part))

/** What is wrong with the parts as a partition of the indices. */
function faultOfParts(returned: Value, n: number): string | undefined {
  if (!isParts(returned)) return 'It is no list of three lists.'
  const seen = new Set<number>()
  for (const index of returned.flatMap((part) => Array.from(part))) {
    if (!Number.isInteger(index) || index < 0 || index >= n) return `There is no example ${String(index)}.`
    if (seen.has(index)) return `Example ${index} is there twice.`
    seen.add(index)
  }
  const lost = Array.from({ length: n }, (_, i) => i).find((i) => !seen.has(i))
  return lost === undefined ? undefined : `Example ${lost} is in none of the parts.`
}

const sizesOf = (returned: Value) => (returned as readonly (readonly number[])[]).map((part) => part.length)

function judgePartition({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [n, fractions] = argsOf(asked)
  const fault = faultOfParts(returned, n)
  if (fault) return fault
  const [sizes, wanted] = [sizesOf(returned), splitSizes(n, fractions)]
  return sizes.join() === wanted.join() ? undefined : `The parts have ${sizes.join(', ')} examples instead of ${wanted.join(', ')}.`
}

/** By how many standard errors the mean index of a part may be off: wider than any honest shuffle in a lifetime of submissions. */
const mostDeviations = 6
const names = ['training', 'validation', 'test']

function judgeShuffle({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [n] = argsOf(asked)
  if (!isParts(returned)) return 'It is no list of three lists.'
  const odd = returned.findIndex((part) => {
    const mean = Array.from(part).reduce((sum, index) => sum + index, 0) / part.length
    const error = Math.sqrt(((n + 1) * (n - part.length)) / (12 * part.length))
    return Math.abs(mean - (n - 1) / 2) > mostDeviations * error
  })
  return odd < 0 ? undefined : `The ${names[odd]} part comes from one region of the list.`
}

const classSize = 2
/** Many classes of two, which show any bias most: wherever a class’s first member goes too often, its place in the list decides. */
function judgePlaces({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [n, fractions] = argsOf(asked)
  if (!isParts(returned)) return 'It is no list of three lists.'
  for (const [part, indices] of returned.entries()) {
    const share = fractions[part] as number
    const classes = n / classSize
    for (let place = 0; place < classSize; place++) {
      const count = Array.from(indices).filter((index) => index % classSize === place).length
      if (Math.abs(count - classes * share) <= mostDeviations * Math.sqrt(classes * share * (1 - share))) continue
      return `Of ${classes} classes of ${classSize} examples each, number ${place + 1} goes to the ${names[part]} part ${count} times; about ${classes * share} would be even.`
    }
  }
  return undefined
}

function judgeClasses({ returned }: ObservedRun, asked: ProtocolCase): string | undefined {
  const [n, fractions, , labels = []] = argsOf(asked)
  const fault = faultOfParts(returned, n)
  if (fault) return fault
  for (const label of new Set(labels)) {
    const own = (returned as readonly (readonly number[])[]).map((part) => Array.from(part).filter((i) => labels[i] === label).length)
    const wanted = splitSizes(labels.filter((each) => each === label).length, fractions)
    if (own.join() !== wanted.join()) return `Of class ${label} the parts have ${own.join(', ')} examples instead of ${wanted.join(', ')}.`
  }
  return undefined
}

const labelsOf = (...counts: number[]) => counts.flatMap((count, label) => Array.from({ length: count }, () => label))

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
    cases: [10, 24].map((n) => ({ ...ask(n, [0.5, 0.25, 0.25], n), rules: [{ kind: 'calls', of: 'random', least: n / 2 }] })),
  },
  {
    kind: 'protocol',
    id: 'every-index-once',
    title: 'Every example once, and the sizes asked for',
    visibility: 'hidden',
    points: 4,
    message: 'The parts are no split of the list.',
    cases: (source) =>
      Array.from({ length: 12 }, (_, i) =>
        i < 8
          ? ask(i, shares[i % shares.length] as number[], seedOf(source))
          : ask(pickInteger(source, 9, 30), pick(source, shares), seedOf(source)),
      ),
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
    title: 'Every order is as likely',
    visibility: 'hidden',
    points: 2,
    message: 'A shuffle has to make every order equally likely.',
    cases: (source) => {
      const labels = Array.from({ length: 100 * classSize }, (_, i) => Math.floor(i / classSize))
      return [ask(labels.length, [0.5, 0.5, 0], seedOf(source), labels)]
    },
    judge: judgePlaces,
  },
  {
    kind: 'protocol',
    id: 'class-by-class',
    title: 'With labels: each class by itself',
    visibility: 'hidden',
    points: 4,
    message: 'With labels, every class is to be split like a list of its own.',
    cases: (source) =>
      Array.from({ length: 5 }, () => {
        const labels = labelsOf(pickInteger(source, 10, 18), pickInteger(source, 3, 7), pickInteger(source, 1, 5))
        return ask(labels.length, pick(source, shares), seedOf(source), labels)
      }),
    judge: judgeClasses,
  },
]
