import { Callback } from '@lib/domain/value'
import { defineExercise, type ObservedRun } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const space = { rate: { kind: 'log_uniform', low: 0.0001, high: 1 }, dropout: { kind: 'uniform', low: 0, high: 0.8 } }
const probe = (seed: number, trials: number, diverged: number[] = [], losses: Record<string, number> = {}) => ({
  args: [space, new Callback('objective'), trials, new Callback('random')],
  setting: { seed, space, diverged, ...losses },
})

const lossOf = ({ returned }: ObservedRun) => (returned as { readonly loss: number }).loss
/** What came back, in this order, without NaN. */
const lossesOf = ({ calls }: ObservedRun) =>
  calls.flatMap(({ name, result }) => (name === 'objective' && !Number.isNaN(result) ? Number(result) : []))
/** What it returns as the least loss is below all that came back. */
const isInvented = (run: ObservedRun) => Number.isFinite(lossOf(run)) && lossesOf(run).every((loss) => loss > lossOf(run))
/** Whether every search keeps one loss of those that came back, and this is not always the least. */
const allKeep = (runs: readonly ObservedRun[], kept: (losses: readonly number[]) => number) =>
  runs.every((run) => lossOf(run) === kept(lossesOf(run))) && runs.some((run) => lossOf(run) !== Math.min(...lossesOf(run)))

export const randomSearchExercise = defineExercise({
  slug: 'random-search',
  title: 'Random search',
  summary: 'Every knob afresh for every trial, each on its own scale',
  objectives: ['choose-a-search', 'use-the-log-scale'],
  minutes: 20,
  verdictMs: 120,
  entryPoint: 'randomSearch',
  parameters: ['space', 'objective', 'trials', 'random'],
  checks,
  hints,
  sizes: { trials: 400 },
  probes: [
    probe(3, 4),
    probe(4, 6, [0]),
    probe(5, 3, [0, 1]),
    probe(6, 5, [2]),
    probe(7, 4, [], { zeroAt: 1 }),
    probe(8, 5, [0], { zeroAt: 3 }),
    probe(9, 6, [], { shift: -0.3 }),
    probe(10, 6, [2], { shift: -0.3 }),
    probe(11, 3, [], { unit: 1e20, shift: 1 }),
    probe(12, 4, [0], { unit: 1e20, shift: 1 }),
  ],
  equivalentMutants: {
    '13:15 < → <=': 'No two trials have the very same loss.',
  },
  mistakes: [
    {
      id: 'one-scale-for-all',
      title: 'The log scale is not used',
      message: 'Nine of ten of your learning rates lie in the topmost decade. What does the kind of a knob say?',
      fails: ['each-on-its-scale'],
    },
    {
      id: 'one-throw-for-all-knobs',
      title: 'All knobs share one throw',
      message: 'A large learning rate always comes with a large dropout. How many throws does a trial with two knobs need?',
      fails: ['budget', 'each-on-its-scale'],
    },
    {
      id: 'whole-powers-only',
      title: 'Only whole powers of ten are drawn',
      message: 'Four different learning rates, however many the trials: a grid has as many. What is thrown away between 0.01 and 0.001?',
      fails: ['each-on-its-scale'],
    },
    {
      id: 'largest-wins',
      title: 'The largest loss is kept',
      message: 'What the objective returns is a loss. In which direction is better?',
      fails: ['keeps-the-best'],
    },
    {
      id: 'nan-stays',
      title: 'A diverged trial can win',
      message: 'Your first trial returned NaN, and nothing has beaten it since. What does every comparison with NaN say?',
      fails: ['keeps-the-best'],
    },
    {
      id: 'zero-counts-as-nan',
      title: 'A loss of 0 is passed over',
      message: 'A loss of 0 is as good as any number, and NaN is not. Which of the two does `!loss` let through?',
      fails: ['one-point', 'keeps-the-best'],
      shows: (runs) => allKeep(runs, (losses) => Math.min(...losses.filter((loss) => loss !== 0))),
    },
    {
      id: 'only-above-zero',
      title: 'Only losses above 0 are kept',
      message: 'A loss may be 0 or below it, as a negative log-likelihood may. Which losses does your search leave out?',
      fails: ['one-point', 'keeps-the-best'],
      shows: (runs) => allKeep(runs, (losses) => Math.min(...losses.filter((loss) => loss > 0))),
    },
    {
      id: 'begins-with-a-loss-of-its-own',
      title: 'The search begins with a loss of its own',
      message: 'You return a loss that no training came to. What happens when every loss is larger than the one that you begin with?',
      fails: ['one-point', 'keeps-the-best'],
      shows: (runs) => runs.some(isInvented),
    },
    {
      id: 'best-is-tried-again',
      title: 'The winner is trained once more',
      message: 'You knew its loss already. What does one more call of the objective cost, and who has agreed to pay for it?',
      fails: ['one-point', 'budget', 'keeps-the-best', 'each-on-its-scale'],
    },
  ],
})
