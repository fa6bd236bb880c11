import { defineExercise } from '@lib/domain/exercise'
import { checks, smallNetwork } from './checks'
import { hints } from './hints'

const rows = [
  [1, 0.5],
  [-1, 2],
  [0.5, -1],
]

export const repairTheTrainingLoopExercise = defineExercise({
  slug: 'repair-the-training-loop',
  title: 'Repair the training loop',
  summary: 'Five bugs that raise no error, and the networks they make',
  objectives: ['know-the-failures', 'follow-the-checklist'],
  minutes: 40,
  entryPoint: 'trainNetwork',
  parameters: ['rows', 'labels', 'start', 'orders', 'rate', 'batchSize'],
  verdictMs: 1500,
  checks,
  hints,
  sizes: {
    rows: 61,
    'rows[]': 4,
    labels: 61,
    'start[].weights': 6,
    'start[].weights[]': 6,
    'start[].biases': 6,
    orders: 16,
    'orders[]': 61,
  },
  probes: [
    [rows.slice(0, 1), [1], smallNetwork, [[0]], 1, 1],
    [rows, [1, 0, 1], smallNetwork, [[2, 0, 1]], 1, 3],
    [rows, [1, 0, 1], smallNetwork, [[0, 1, 2]], 1, 2],
    [rows, [1, 0, 1], smallNetwork, [[0, 1, 2]], 1, 1],
    [rows, [1, 0, 1], smallNetwork, [[1, 2, 0]], 0.5, 8],
  ],
  equivalentMutants: {
    '10:24 max → min': 'What is taken off all scores cancels; these are far from overflowing.',
    '11:55 - → +': 'What is added to all scores cancels; these are far from overflowing.',
    '45:29 < → <=': 'A batch without examples moves nothing.',
  },
  mistakes: [
    {
      id: 'biases-never-move',
      title: 'The biases never move',
      message:
        'Four of the five bugs are gone. Give the network examples whose features are all 0: which of its numbers could still learn the label, and do they move?',
      fails: ['one-step', 'one-batch', 'several-batches', 'any-training', 'really-trained'],
    },
    {
      id: 'gradient-never-emptied',
      title: 'Every batch carries all earlier ones along',
      message:
        'Four of the five bugs are gone. The first batch is right and the second is not. What does the second one’s gradient begin with?',
      fails: ['several-batches', 'any-training', 'really-trained'],
    },
    {
      id: 'last-batch-dropped',
      title: 'The short batch at the end is dropped',
      message: 'Four of the five bugs are gone. With 3 examples in batches of 2, how many has your network seen after an epoch?',
      fails: ['one-batch', 'several-batches', 'any-training', 'really-trained'],
    },
    {
      id: 'labels-of-others',
      title: 'Examples and labels come apart',
      message:
        'Four of the five bugs are gone. Example 2 comes first, and is told that its label is that of another. By which number do you look a label up?',
      fails: ['one-batch', 'any-training', 'really-trained'],
    },
    {
      id: 'slope-of-tanh',
      title: 'The slope of tanh is wrong',
      message:
        'Four of the five bugs are gone. A gradient check of the hidden layer fails, one of the output layer passes. What lies between the two?',
      fails: ['one-step', 'one-batch', 'several-batches', 'any-training', 'really-trained'],
    },
  ],
})
