import { Callback } from '@lib/domain/value'
import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const probe = (losses: number[], mostSteps: number) => ({ args: [new Callback('step'), mostSteps], setting: { losses } })

export const overfitsOneBatchExercise = defineExercise({
  slug: 'overfits-one-batch',
  title: 'By heart, stuck or off',
  summary: 'The first sanity check, as a program that stops when it knows',
  objectives: ['check-sanity'],
  minutes: 20,
  verdictMs: 1500,
  entryPoint: 'overfitsOneBatch',
  parameters: ['step', 'mostSteps'],
  sizes: { mostSteps: 150 },
  checks,
  hints,
  probes: [
    probe([2, 1, 0.5, 0.09, 0.01], 5),
    probe([2, 1.9, 1.8, 1.7], 4),
    probe([1, 4, 12, 80], 4),
    probe([1, 0.5, Number.NaN, 0.01], 4),
    probe([0.8, 0.045, 0.03], 3),
    probe([4, 0.2, 0.1], 3),
    probe([0.4, 0.03, 0.015], 3),
    probe([2, Number.NaN, 0.05], 3),
    probe([1, 2.5, 6, 14, 30, 70], 6),
  ],
  mistakes: [
    {
      id: 'goes-on-when-it-knows',
      title: 'It trains on after the answer is clear',
      message: 'A batch that is learnt by heart after forty steps needs no further sixty. What could your loop do as soon as it knows?',
      fails: ['worked-example', 'nan-and-bounds', 'no-step-too-many', 'real-loops'],
    },
    {
      id: 'nan-is-not-seen',
      title: 'A loss that is no number is not noticed',
      message: 'Every comparison with NaN is false. Which of your questions does a NaN answer with “no”, and what follows from that?',
      fails: ['nan-and-bounds', 'no-step-too-many'],
    },
    {
      id: 'falling-is-enough',
      title: 'A loss that falls counts as learnt',
      message: 'From 0.69 to 0.68 is a fall, too. How small does the loss have to be before you believe that the batch is known by heart?',
      fails: ['worked-example', 'nan-and-bounds', 'no-step-too-many', 'real-loops'],
    },
    {
      id: 'one-loss-for-all',
      title: 'The bar is an absolute loss',
      message: 'Two classes start near 0.69, a thousand near 6.9. Why should the same number be “small” for both?',
      fails: ['worked-example', 'nan-and-bounds', 'no-step-too-many', 'real-loops'],
    },
    {
      id: 'compared-with-the-last',
      title: 'Every loss is compared with the one before',
      message: 'A loss that creeps up by a third with every step never jumps tenfold. What should it be held against?',
      fails: ['worked-example', 'nan-and-bounds', 'no-step-too-many', 'real-loops'],
    },
  ],
})
