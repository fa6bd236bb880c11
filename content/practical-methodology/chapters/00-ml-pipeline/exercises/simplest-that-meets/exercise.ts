import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

const need = { leastScore: 80, mostLatency: 50, mostMemory: 100 }
const model = (id: string, score: number, latency: number, memory: number, parameters: number) => ({
  id,
  score,
  latency,
  memory,
  parameters,
})
const needLittle = { ...need, leastScore: -50 }

export const simplestThatMeetsExercise = defineExercise({
  slug: 'simplest-that-meets',
  title: 'The simplest that will do',
  summary: 'Choose a model by what it must do, not by what it can',
  objectives: ['start-simple', 'state-requirements'],
  minutes: 15,
  verdictMs: 100,
  entryPoint: 'simplestThatMeets',
  parameters: ['candidates', 'requirements', 'tolerance'],
  sizes: { candidates: 24 },
  checks,
  hints,
  probes: [
    [[model('linear', 88, 2, 1, 10), model('net', 90, 20, 40, 900)], need, 2],
    [[model('linear', 82, 2, 1, 10), model('net', 90, 20, 40, 900)], need, 2],
    [[model('linear', 88, 2, 1, 10), model('net', 90, 20, 40, 900), model('huge', 95, 400, 40, 9000)], need, 2],
    [[model('linear', 80, 50, 100, 10)], need, 0],
    [[model('linear', 84, 2, 1, 10), model('net', 91, 20, 40, 900)], need, 3],
    [[model('linear', 88, 2, 1, 10), model('slow', 97, 400, 40, 900)], need, 2],
    [[model('linear', 85, 50, 1, 10), model('net', 85, 2, 2, 90)], need, 0],
    [[model('fat', 91, 2, 101, 5), model('net', 90, 2, 40, 20)], need, 2],
    [[model('linear', 70, 2, 1, 10)], need, 5],
    [[model('fat', 90, 2, 400, 10), model('net', 90, 2, 40, 20)], need, 0],
    [[model('first', 90, 2, 1, 10), model('second', 91, 2, 1, 10)], need, 2],
    [[model('linear', 89, 2, 1, 10), model('net', 90, 20, 40, 900)], need, 2],
    [[model('large', 91, 2, 1, 900), model('linear', 89, 2, 1, 10), model('net', 90, 20, 40, 90)], need, 3],
    [[model('low', -30, 2, 1, 10), model('lower', -40, 2, 1, 5)], needLittle, 3],
    [[model('lower', -45, 2, 1, 5), model('low', -20, 2, 1, 900), model('net', -21, 2, 1, 90)], needLittle, 2],
    [[model('huge', 90, 2, 1, 7e12), model('smaller', 89, 2, 1, 5e12)], need, 3],
    [[model('huge', 90, 2, 1, 7e12)], need, 0],
  ],
  mistakes: [
    {
      id: 'best-score-wins',
      title: 'The best score wins',
      message: 'A hundredfold of parameters for half a point: your rule takes it. What is the tolerance given for?',
      fails: ['worked-example', 'bounds-and-equals', 'any-candidates'],
    },
    {
      id: 'smallest-that-passes',
      title: 'The smallest that passes wins, however far behind',
      message:
        'Your choice meets the minimum and leaves eight points on the table. How far behind the best that can be used may the simpler one be?',
      fails: ['worked-example', 'bounds-and-equals', 'any-candidates'],
    },
    {
      id: 'measured-against-the-unusable',
      title: 'The best is one that cannot be used',
      message: 'A model that is too slow for the job sets your standard. Which candidates should the best be chosen from?',
      fails: ['worked-example', 'any-candidates'],
    },
    {
      id: 'bounds-exclude',
      title: 'A bound that is just met counts as broken',
      message: '“At most 50 milliseconds”: is a model that takes 50 in or out?',
      fails: ['bounds-and-equals', 'any-candidates'],
    },
    {
      id: 'just-close-enough-is-out',
      title: 'A score that is just close enough is left out',
      message: 'The best has 90, the tolerance is 2. Is 88 “no more than 2 below” it?',
      fails: ['worked-example', 'bounds-and-equals', 'any-candidates'],
    },
    {
      id: 'best-begins-at-zero',
      title: 'The best score begins at 0',
      message: 'A score may be below 0. Which is the best in your program when all of them are?',
      fails: ['bounds-and-equals', 'any-candidates'],
    },
    {
      id: 'fewest-begins-with-a-number',
      title: 'The fewest parameters begin with some number',
      message: 'Models of billions of parameters exist. What do you return when all have more than the number that you begin with?',
      fails: ['bounds-and-equals', 'any-candidates'],
    },
    {
      id: 'memory-forgotten',
      title: 'One of the constraints is not looked at',
      message: 'There are three requirements. Which of them does your filter leave out?',
      fails: ['worked-example', 'any-candidates'],
    },
  ],
})
