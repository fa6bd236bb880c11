import { defineExercise, type ObservedRun, type Probe } from '@lib/domain/exercise'
import { Callback } from '@lib/domain/value'
import { partsOf } from '../parts'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

const probe = (n: number, fractions: number[]): Probe => ({ args: [n, fractions, new Callback('random')], setting: { seed: 5 } })
const probes = [
  probe(6, [0.5, 0.25, 0.25]),
  probe(7, [0.5, 0.25, 0.25]),
  probe(10, [0.5, 0.25, 0.25]),
  probe(40, [0.25, 0.5, 0.25]),
  probe(100, [0.625, 0.125, 0.25]),
]

/** What the parts look like on each probe, whatever order the dice brought about. */
const everyRun = (runs: readonly ObservedRun[], holds: (parts: number[][], n: number, fractions: number[], run: ObservedRun) => boolean) =>
  runs.every((run, i) => {
    const parts = partsOf(run.returned)
    const { args = [] } = probes[i] as { args?: readonly unknown[] }
    return parts !== undefined && holds(parts, args[0] as number, args[1] as number[], run)
  })

const rounded = (n: number, fractions: readonly number[]) => {
  let left = n
  return fractions.map((fraction) => {
    const size = Math.min(left, Math.round(fraction * n))
    left -= size
    return size
  })
}
/** Whether each part is a stretch of the list. */
const stretches = (parts: readonly number[][]) =>
  parts.every((part) => part.length === 0 || Math.max(...part) - Math.min(...part) < part.length)
const isPartition = (parts: readonly number[][], n: number) => new Set(parts.flat()).size === n && parts.flat().length === n

export const threeWaySplitExercise = defineExercise({
  slug: 'three-way-split',
  title: 'A split in three',
  summary: 'Shuffle, then cut',
  objectives: ['keep-a-test-set'],
  minutes: 15,
  verdictMs: 250,
  entryPoint: 'threeWaySplit',
  parameters: ['n', 'fractions', 'random'],
  sizes: { n: 110 },
  checks,
  hints,
  ramp,
  probes,
  equivalentMutants: {
    '4:36 > → >=': 'The first place is swapped with itself.',
  },
  mistakes: [
    {
      id: 'never-shuffled',
      title: 'The list is cut as it came',
      message:
        'Data come sorted more often than not: by day, by class, by who labelled them. What does your test part hold, if they are sorted by class?',
      fails: ['leaves-it-to-chance', 'blocks-are-broken-up', 'places-decide-nothing', 'neighbours-may-part'],
      shows: (runs) => everyRun(runs, (parts, _, __, { calls }) => calls.length === 0 && stretches(parts)),
    },
    {
      id: 'shuffled-after-the-cut',
      title: 'The parts are shuffled, but not the list',
      message: 'The order within a part hardly matters. Which examples are in your training part, whatever the dice say?',
      fails: ['blocks-are-broken-up', 'places-decide-nothing', 'neighbours-may-part'],
      shows: (runs) => everyRun(runs, (parts, _, __, { calls }) => calls.length > 0 && stretches(parts)),
    },
    {
      id: 'each-by-chance',
      title: 'Every example throws its own dice',
      message: 'On average the parts have the right sizes. How large is your test part this time, and the next?',
      fails: ['every-index-once'],
      shows: (runs) =>
        everyRun(runs, (parts, n, fractions, { calls }) => {
          const thrown = calls.map(({ result }) => (result as number) < (fractions[0] as number))
          return calls.length === n && isPartition(parts, n) && parts[0]?.join() === thrown.flatMap((train, i) => (train ? [i] : [])).join()
        }),
    },
    {
      id: 'drawn-with-replacement',
      title: 'Indices are drawn and put back',
      message: 'The same index can be drawn twice. What has the model been told about a test example that was in its training part?',
      fails: ['every-index-once'],
      shows: (runs) =>
        everyRun(runs, (parts, n) => parts.flat().length === n && parts.flat().every((index) => index >= 0 && index < n)) &&
        runs.filter(({ returned }) => new Set(partsOf(returned)?.flat()).size < (partsOf(returned)?.flat().length ?? 0)).length > 2,
    },
    {
      id: 'sizes-rounded',
      title: 'Every size is rounded by itself',
      message:
        'Three rounded sizes need not add up to n. With n = 6 and shares 1/2, 1/4, 1/4, which sizes do the instructions give, and which do yours?',
      fails: ['every-index-once'],
      shows: (runs) =>
        everyRun(
          runs,
          (parts, n, fractions) => isPartition(parts, n) && parts.map((part) => part.length).join() === rounded(n, fractions).join(),
        ),
    },
  ],
})
