import { defineExercise, type ObservedRun, type Probe } from '@lib/domain/exercise'
import { Callback } from '@lib/domain/value'
import { splitSizes } from '@lib/core/data/splitSizes'
import { partsOf } from '../parts'
import { checks } from './checks'
import { hints } from './hints'

const probe = (labels: number[], fractions: number[]): Probe => ({
  args: [labels, fractions, new Callback('random')],
  setting: { seed: 5 },
})
const fractions = [0.5, 0.25, 0.25]
const labelLists = [
  [0, 0, 0, 0, 1, 1, 1, 1],
  [2, 1, 2, 1, 2, 2, 2, 1, 2, 2],
  [7, 7, 7, 7, 7, 7, 10],
  [0, 1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 1],
  [3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 0],
]

/** Whether how many of each class the parts hold is what a rule of its own would give, whatever order the dice brought about. */
const everyRun = (runs: readonly ObservedRun[], holds: (parts: number[][], labels: number[], run: ObservedRun) => boolean) =>
  runs.every((run, i) => {
    const parts = partsOf(run.returned)
    return parts !== undefined && holds(parts, labelLists[i] as number[], run)
  })
const sizesOf = (parts: readonly number[][]) => parts.map((part) => part.length).join()
const sizesIn = (parts: readonly number[][], labels: readonly number[], label: number) =>
  parts.map((part) => part.filter((i) => labels[i] === label).length).join()
const rounded = (n: number) => {
  let left = n
  return fractions.map((fraction) => {
    const size = Math.min(left, Math.round(fraction * n))
    left -= size
    return size
  })
}
const countOf = (labels: readonly number[], label: number) => labels.filter((each) => each === label).length
const isPartition = (parts: readonly number[][], n: number) =>
  parts.flat().length === n && new Set(parts.flat()).size === n && parts.flat().every((i) => i >= 0 && i < n)
/** Whether the parts hold the members of each class in stretches, one after the other. */
const areStretches = (parts: readonly number[][], labels: readonly number[]) =>
  [...new Set(labels)].every((label) => {
    const dealt = parts.flatMap((part) => part.filter((i) => labels[i] === label).sort((a, b) => a - b))
    return dealt.every((index, k) => k === 0 || index > (dealt[k - 1] as number))
  })

export const stratifiedSplitExercise = defineExercise({
  slug: 'stratified-split',
  title: 'A split that keeps the classes’ shares',
  summary: 'Split each class by itself, and join the parts',
  objectives: ['keep-a-test-set'],
  minutes: 15,
  verdictMs: 250,
  entryPoint: 'stratifiedSplit',
  parameters: ['labels', 'fractions', 'random'],
  sizes: { labels: 600 },
  checks,
  hints,
  probes: labelLists.map((labels) => probe(labels, fractions)),
  equivalentMutants: {
    '10:40 > → >=': 'The first place is swapped with itself.',
  },
  mistakes: [
    {
      id: 'labels-ignored',
      title: 'The labels are not looked at',
      message: 'With three late vans in a hundred, chance alone can leave your test part without one. What are the labels given for?',
      fails: ['class-by-class'],
      shows: (runs) =>
        everyRun(
          runs,
          (parts, labels) => isPartition(parts, labels.length) && sizesOf(parts) === splitSizes(labels.length, fractions).join(),
        ) &&
        !everyRun(runs, (parts, labels) =>
          [...new Set(labels)].every((label) => sizesIn(parts, labels, label) === splitSizes(countOf(labels, label), fractions).join()),
        ),
    },
    {
      id: 'never-shuffled',
      title: 'The classes are cut as they came',
      message: 'Each class comes in the order in which it was recorded. Who is in your test part, whatever the dice say?',
      fails: ['leaves-it-to-chance', 'places-decide-nothing', 'neighbours-may-part'],
      shows: (runs) =>
        everyRun(
          runs,
          (parts, labels, { calls }) => calls.length === 0 && isPartition(parts, labels.length) && areStretches(parts, labels),
        ),
    },
    {
      id: 'sizes-rounded',
      title: 'Every size is rounded by itself',
      message: 'A class of six, and shares 1/2, 1/4, 1/4: rounded down they are 3, 1, 1. Where does the one go that is left over?',
      fails: ['class-by-class'],
      shows: (runs) =>
        everyRun(runs, (parts, labels) =>
          [...new Set(labels)].every((label) => sizesIn(parts, labels, label) === rounded(countOf(labels, label)).join()),
        ),
    },
    {
      id: 'places-in-the-class',
      title: 'Places in the class are returned, not in the list',
      message: 'The first late van has place 0 among the late ones. What is its place in the list that you were given?',
      fails: ['class-by-class'],
      shows: (runs) =>
        everyRun(runs, (parts, labels) => {
          const most = Math.max(...labels.map((label) => countOf(labels, label)))
          return parts.flat().length === labels.length && parts.flat().every((index) => index < most)
        }),
    },
    {
      id: 'two-classes-only',
      title: 'Only the classes 0 and 1 are split',
      message: 'Your parts hold fewer examples than there are. Which labels does your program ask for by name?',
      fails: ['small-cases', 'class-by-class', 'places-decide-nothing'],
      shows: (runs) => everyRun(runs, (parts, labels) => parts.flat().length === countOf(labels, 0) + countOf(labels, 1)),
    },
  ],
})
