import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const probe = (losses: number[][], least: number, most: number, eta: number) => ({
  args: [new Callback('train'), losses.length, least, most, eta],
  setting: { losses },
})

export const successiveHalvingExercise = defineExercise({
  slug: 'successive-halving',
  title: 'Successive halving',
  summary: 'Many at the start, the best of them further',
  objectives: ['drop-early'],
  minutes: 30,
  entryPoint: 'successiveHalving',
  parameters: ['train', 'n', 'least', 'most', 'eta'],
  checks,
  hints,
  sizes: { n: 40 },
  probes: [
    probe(
      [
        [0, 5, 4, 4, 3.9],
        [0, 6, 2, 2, 1],
        [0, 3, 3, 3, 3],
        [0, 4, 2.5, 2.5, 2],
      ],
      1,
      4,
      2,
    ),
    probe(
      [
        [0, 5, 4],
        [0, Number.NaN, 2],
        [0, 3, 3],
      ],
      1,
      2,
      2,
    ),
    probe(
      [
        [0, 5, 1],
        [0, 5, 2],
        [0, 5, 3],
        [0, 5, 0],
      ],
      1,
      2,
      2,
    ),
    probe(
      [
        [0, 5, 4, 4, 4],
        [0, 6, 2, 2, 2],
        [0, 3, 3, 3, 3],
        [0, 4, 2.5, 2.5, 1],
        [0, 7, 2.5, 2.5, 1],
      ],
      1,
      3,
      2,
    ),
    probe(
      [7, 3, Number.NaN, 5, 4, 8, 9, 2, 6].map((loss, i) => [0, loss, loss, i / 2]),
      1,
      3,
      3,
    ),
    probe(
      [Number.NaN, 4, Number.NaN, 2, Number.NaN, 1].map((loss, i) => [0, loss, 6 - i]),
      1,
      2,
      2,
    ),
    probe(
      [4, 3, 2, 1, 5, 6, 7, 8].map((loss) => [0, loss, 2, 0, 2]),
      1,
      4,
      2,
    ),
    probe(
      [9, 8, 3, 1, 2, 7, 6, 5].map((loss) => [0, loss, 1, 0, 1]),
      1,
      4,
      2,
    ),
    probe(
      [5, 4, 3, 2, 1, 6, 7, 8, 9].map((loss) => [0, loss, loss, loss, 2 * loss]),
      1,
      4,
      4,
    ),
    probe(
      [4, 0, 3, 2].map((loss) => [9, loss, loss]),
      1,
      2,
      2,
    ),
    probe(
      [3, 5, 2, 4, 0, 6].map((loss) => [9, loss]),
      1,
      1,
      3,
    ),
    probe(
      [4e20, Number.NaN, 3e20, 2e20].map((loss) => [9, loss, loss]),
      1,
      2,
      2,
    ),
    probe(
      [3e20, 2e20, 5e20, Number.NaN, 4e20].map((loss) => [9, loss]),
      1,
      1,
      3,
    ),
  ],
  mistakes: [
    {
      id: 'everyone-to-the-end',
      title: 'All are trained to the end',
      message: 'The winner may be right, and you paid for twenty-seven full trainings. Who should have stopped after the first rung?',
      fails: ['worked-example', 'odd-numbers', 'any-race'],
    },
    {
      id: 'always-half',
      title: 'Half go on, whatever η says',
      message: 'With η = 3 a third goes on, with three times the resource. Which share does your rung keep?',
      fails: ['odd-numbers', 'any-race'],
    },
    {
      id: 'rounds-up',
      title: 'The share that goes on is rounded up',
      message: 'Of five with η = 2, how many go on by these instructions? And what does one more on every rung do to the budget?',
      fails: ['odd-numbers', 'any-race'],
    },
    {
      id: 'old-losses-decide',
      title: 'The first rung decides for ever',
      message:
        'A configuration that started badly and has overtaken everyone since is dropped by you. Which losses should the second rung compare?',
      fails: ['worked-example', 'odd-numbers', 'any-race'],
    },
    {
      id: 'paid-from-scratch',
      title: 'Every rung is paid for from scratch',
      message: 'Training goes on from where it stood. What does a configuration cost that has had one epoch and is now to have two in all?',
      fails: ['worked-example', 'odd-numbers', 'any-race'],
    },
    {
      id: 'order-of-the-rung-before',
      title: 'Equal losses stay in the order of the rung before',
      message:
        'Two have the same loss now, and the one with the larger number was better before. Which of them do the instructions let go on?',
      fails: ['odd-numbers', 'any-race'],
    },
    {
      id: 'nan-goes-first',
      title: 'A diverged training goes on',
      message: 'Sorting with NaN among the losses sorts nothing. Where do you want a NaN to stand?',
      fails: ['odd-numbers', 'any-race'],
    },
    {
      id: 'zero-counts-as-nan',
      title: 'A loss of 0 is taken for NaN',
      message: 'A loss of 0 is as good as any number, and NaN is not. Which of the two does `loss || Infinity` replace?',
      fails: ['odd-numbers', 'any-race'],
    },
    {
      id: 'nan-is-a-large-number',
      title: 'A NaN counts as a number that losses can exceed',
      message: 'You put a number in the place of NaN. What happens when the losses of all others are larger than it?',
      fails: ['odd-numbers', 'any-race'],
    },
  ],
})
