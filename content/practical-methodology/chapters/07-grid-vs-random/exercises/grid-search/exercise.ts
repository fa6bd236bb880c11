import { Callback } from '@lib/domain/value'
import { defineExercise, type ObservedRun } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import { ramp } from './ramp'

const probe = (
  space: Record<string, { kind: 'uniform' | 'log_uniform'; low: number; high: number }>,
  perKnob: number,
  trained: readonly [number, number] = [0, 9],
  others = 0.4,
  losses: Record<string, number> = {},
) => ({
  args: [space, perKnob, new Callback('objective')],
  setting: { seed: 5, space, others, trained, ...losses },
})
const valley = (space: Parameters<typeof probe>[0], cells: number, at: number, losses: Record<string, number> = {}) => ({
  args: [space, cells, new Callback('objective')],
  setting: { seed: 5, space, others: 1, trained: [-9, 9], valley: { cells, at }, ...losses },
})
const two = { rate: { kind: 'log_uniform', low: 0.0001, high: 1 }, dropout: { kind: 'uniform', low: 0, high: 0.8 } } as const

const lossOf = ({ returned }: ObservedRun) => (returned as { readonly loss: number }).loss
/** What came back, in this order, without NaN. */
const lossesOf = ({ calls }: ObservedRun) =>
  calls.flatMap(({ name, result }) => (name === 'objective' && !Number.isNaN(result) ? Number(result) : []))
/** What it returns as the least loss is below all that came back. */
const isInvented = (run: ObservedRun) => Number.isFinite(lossOf(run)) && lossesOf(run).every((loss) => loss > lossOf(run))
/** Whether every search keeps one loss of those that came back, and this is not always the least. */
const allKeep = (runs: readonly ObservedRun[], kept: (losses: readonly number[]) => number) =>
  runs.every((run) => lossOf(run) === kept(lossesOf(run))) && runs.some((run) => lossOf(run) !== Math.min(...lossesOf(run)))

export const gridSearchExercise = defineExercise({
  slug: 'grid-search',
  title: 'Grid search',
  summary: 'All combinations, each in the middle of its cell',
  objectives: ['count-distinct-values'],
  minutes: 20,
  entryPoint: 'gridSearch',
  parameters: ['space', 'perKnob', 'objective'],
  checks,
  hints,
  ramp,
  probes: [
    probe(two, 2),
    probe(two, 3, [0, 0.05]),
    probe(two, 3, [0.005, 1]),
    probe({ rate: two.rate }, 2),
    probe({ rate: two.rate }, 1),
    probe(two, 2, [0, 9], 0),
    probe(two, 3, [0, 9], 0),
    valley(two, 2, 1),
    valley(two, 3, 2),
    valley(two, 3, 1, { shift: -1 }),
    valley(two, 4, 3, { shift: -1.5 }),
    probe(two, 3, [0, 9], 0.4, { unit: 1e20, shift: 1 }),
    probe(two, 2, [0, 0.05], 0.4, { unit: 1e20, shift: 1 }),
  ],
  mistakes: [
    {
      id: 'one-knob-at-a-time',
      title: 'One knob is varied at a time',
      message: 'Two knobs of three values each make nine combinations. How many of them do you try?',
      fails: ['worked-example', 'ties-and-three-knobs', 'any-space'],
    },
    {
      id: 'ends-included',
      title: 'The values reach from end to end',
      message: 'With one value for each knob, which one do you try? The instructions put it elsewhere, and with good reason.',
      fails: ['worked-example', 'ties-and-three-knobs', 'any-space'],
    },
    {
      id: 'one-scale-for-all',
      title: 'The log scale is not used',
      message: 'The middle of 0.0001 and 1 is 0.5 on one scale and 0.01 on another. Which one does the knob name?',
      fails: ['worked-example', 'ties-and-three-knobs', 'any-space'],
    },
    {
      id: 'last-of-equals',
      title: 'Of equal losses the last is kept',
      message: 'When a knob does not matter, whole rows have the same loss. Which of them do the instructions keep?',
      fails: ['ties-and-three-knobs', 'any-space'],
    },
    {
      id: 'first-knob-fastest',
      title: 'The first knob changes fastest',
      message: 'An odometer turns its last wheel first. Which knob is still at its first value when your second trial is made?',
      fails: ['ties-and-three-knobs', 'any-space'],
    },
    {
      id: 'zero-counts-as-nan',
      title: 'A loss of 0 is passed over',
      message: 'A loss of 0 is as good as any number, and NaN is not. Which of the two does `!loss` let through?',
      fails: ['ties-and-three-knobs', 'any-space'],
      shows: (runs) => allKeep(runs, (losses) => Math.min(...losses.filter((loss) => loss !== 0))),
    },
    {
      id: 'below-zero-means-none',
      title: 'A loss below 0 is taken for none',
      message: 'You remember that nothing is kept yet by a loss below 0. What becomes of a trial whose own loss is below 0?',
      fails: ['ties-and-three-knobs', 'any-space'],
      shows: (runs) => allKeep(runs, (losses) => losses.reduce((kept, loss) => (kept < 0 || loss < kept ? loss : kept))),
    },
    {
      id: 'begins-with-a-loss-of-its-own',
      title: 'The search begins with a loss of its own',
      message: 'You return a loss that no training came to. What happens when every loss is larger than the one that you begin with?',
      fails: ['ties-and-three-knobs', 'any-space'],
      shows: (runs) => runs.some(isInvented),
    },
    {
      id: 'values-counted-as-trials',
      title: 'The number of values is reported, not of trials',
      message: 'What grows with the power of the number of knobs, and did the budget pay for values or for trainings?',
      fails: ['worked-example', 'ties-and-three-knobs', 'any-space'],
    },
  ],
})
