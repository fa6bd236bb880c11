import { randomSearchSuccess, randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import { createRng } from '@lib/core/random/createRng'
import { drawSurface, surfaceAt } from '@lib/core/search/oneAxisMatters'
import { distinctValues, gridTrials } from '@lib/core/search/trialPlans'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { percent, thousands, two } from '../../print'

/** The score along the important axis, with the second in the middle. */
function cutThrough(seed: number) {
  const surface = drawSurface(createRng(seed), 2, 0.12, 0.05)
  const x = Array.from({ length: 41 }, (_, i) => i / 40)
  return { x, y: x.map((at) => surfaceAt(surface, [at, 0.5])) }
}

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'why-more-values',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['count-distinct-values'],
      vary: (random) => {
        const n = pick(random, [9, 16, 25])
        return {
          prompt: `Both searches get ${n} trials, and the score depends almost wholly on the learning rate. What lets random search find better learning rates?`,
          options: [
            { id: 'distinct', text: `All ${n} of its trials have different learning rates.`, correct: true, feedback: `The grid has only ${Math.sqrt(n)}, each repeated ${Math.sqrt(n)} times with another weight decay, which hardly counts.` },
            { id: 'even', text: 'Its trials are spread more evenly over the square.', correct: false, feedback: 'Less evenly: they cluster and leave holes. Along one axis, though, they do not repeat each other.' },
            { id: 'adapts', text: 'It moves towards good regions as it goes.', correct: false, feedback: 'Each draw knows nothing of the others.' },
            { id: 'range', text: 'It draws from a wider range.', correct: false, feedback: 'The range is the same for both.' },
          ],
        }
      },
    },
    {
      id: 'values-of-a-grid',
      type: 'calculation',
      difficulty: 1,
      objectives: ['count-distinct-values'],
      vary: (random) => {
        const [side, knobs] = [pickInteger(random, 3, 5), pickInteger(random, 3, 4)]
        const space = Object.fromEntries(Array.from({ length: knobs }, (_, i) => [`knob ${i}`, { kind: 'uniform', low: 0, high: 1 } as const]))
        const grid = gridTrials(space, side)
        const n = grid.length
        return {
          prompt: `A grid search takes ${side} values for each of ${knobs} hyperparameters.`,
          steps: [
            { id: 'trials', ask: 'How many trials is that?', expected: () => n, tolerance: 0.4, feedback: `${side} to the power ${knobs}.`, slips: () => [{ value: side * knobs, feedback: 'All combinations are tried: the numbers multiply.' }, { value: knobs ** side, feedback: 'The other way round: the number of values is the base.' }], otherwise: 'One factor for each hyperparameter.' },
            { id: 'random', ask: 'As many random trials: how many different values of the most important one do they try?', expected: ([trials = n]) => trials, tolerance: 0.4, feedback: 'Each trial draws a value of its own.', slips: () => [{ value: side, feedback: 'That is how many the grid tries.' }], otherwise: 'Every trial draws every hyperparameter afresh.' },
            { id: 'repeats', ask: 'How often does the grid repeat each value of it?', expected: ([trials = n]) => trials / distinctValues(grid, 'knob 0'), tolerance: 0.4, feedback: 'Once for every combination of the others.', slips: () => [{ value: knobs, feedback: 'It is repeated for every combination of the others, and there are more of those.' }], otherwise: 'Divide the trials by the number of values.' },
          ],
        }
      },
    },
    {
      id: 'chance-of-a-hit',
      type: 'numeric',
      difficulty: 2,
      objectives: ['count-trials-needed'],
      vary: (random) => {
        const q = pick(random, [0.05, 0.1, 0.2])
        const n = pickInteger(random, 5, 15)
        const chance = randomSearchSuccess(q, n)
        return {
          prompt: `What is the probability that the best of ${n} random trials lies in the best ${percent(q)} of the range, to two decimals?`,
          expected: chance,
          tolerance: 0.0051,
          feedback: `$1 - ${two(1 - q)}^{${n}}$.`,
          slips: [
            { value: 1 - chance, feedback: 'That is the probability that all of them miss.' },
            { value: Math.min(0.99, n * q), feedback: 'Probabilities of hits do not add up: two trials may both hit.' },
            { value: q ** n, feedback: 'That all of them hit would be as unlikely as this. One hit is enough.' },
          ],
          otherwise: 'How likely is it that one trial misses? That all do? And what is left?',
        }
      },
    },
    {
      id: 'trials-for-a-chance',
      type: 'numeric',
      difficulty: 3,
      objectives: ['count-trials-needed'],
      vary: (random) => {
        const q = pick(random, [0.02, 0.05, 0.1])
        const p = pick(random, [0.9, 0.95, 0.99])
        const n = randomSearchTrials(q, p)
        return {
          prompt: `How many random trials does it take at least, to be ${percent(p)} sure that one lies in the best ${percent(q)}?`,
          expected: n,
          tolerance: 0.5,
          feedback: `$\\ln ${two(1 - p)} / \\ln ${two(1 - q)}$, rounded up.`,
          slips: [
            { value: Math.ceil(Math.log10(1 - p) / Math.log(1 - q)), feedback: 'You mixed logarithms: both have to have the same base.' },
            { value: Math.round(1 / q), feedback: 'With that many you expect one hit on average. It is absent more than a third of the time.' },
            { value: Math.ceil(p / q), feedback: 'Chances of a hit do not add up.' },
          ],
          otherwise: 'All n trials miss with probability (1 − q)ⁿ. From which n on is that at most 1 − p?',
        }
      },
    },
    {
      id: 'one-contest',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['judge-by-repetition'],
      vary: (random) => {
        const trials = pick(random, [9, 16])
        const [grid, other] = [pickInteger(random, 90, 93) / 100, pickInteger(random, 86, 89) / 100]
        return {
          prompt: `You let grid and random search compete once, with ${trials} trials each. The grid finds ${two(grid)}, random search ${two(other)}. What have you learned about which is better for this kind of problem?`,
          options: [
            { id: 'little', text: 'Next to nothing: single contests go to either side quite often.', correct: true, feedback: 'In this chapter’s contests with nine trials, the grid won about four in ten. Repeat it, and look at the share of wins.' },
            { id: 'grid', text: 'The grid is better for it.', correct: false, feedback: 'It was luckier once. Random search has the higher median in these contests and still loses many of them.' },
            { id: 'bug', text: 'There is a bug: random search beats grid search.', correct: false, feedback: 'More often than not. Not always.' },
            { id: 'same', text: 'Both are equally good, since the difference is small.', correct: false, feedback: 'That cannot be read off one contest either.' },
          ],
        }
      },
    },
    {
      id: 'grid-or-not',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['when-grid-wins'],
      vary: (random) => {
        const layers = pick(random, ['1, 2 or 3', '2, 3 or 4'])
        return {
          prompt: 'In which of these cases is a grid a sound choice?',
          options: [
            { id: 'one', text: 'One hyperparameter, ten trials', correct: true, feedback: 'With one knob a grid repeats nothing, and its spacing is even.' },
            { id: 'few', text: `The number of layers, ${layers}`, correct: true, feedback: 'There are only so many values. Try them all.' },
            { id: 'six', text: 'Six hyperparameters, a hundred trials, unknown importance', correct: false, feedback: 'A hundred trials do not even give three values for each of six knobs.' },
            { id: 'map', text: 'A figure that shows how the score depends on two knobs', correct: true, feedback: 'For a picture of the landscape one wants even spacing.' },
          ],
        }
      },
    },
    {
      id: 'where-the-grid-misses',
      type: 'hot-spot',
      difficulty: 1,
      objectives: ['count-distinct-values', 'when-grid-wins'],
      vary: (random) => {
        const { x, y } = cutThrough(pickInteger(random, 1, 12))
        const best = y.indexOf(Math.max(...y))
        return {
          prompt: 'The score along the important axis. Mark the **range** in which a trial would have to fall to come within reach of the best: everything above about half-way between floor and peak.',
          plot: { xName: 'position on the important axis', yName: 'score', x, series: [{ name: 'score', y }], yRange: [0.4, 1] },
          pick: 'range',
          target: { from: Math.max(0, best - 6), to: Math.min(40, best + 6) },
          feedback: 'So narrow a region is easily missed by three columns of a grid, and less easily by nine scattered values.',
          slips: [],
          otherwise: 'Find the peak, and take as much to either side as stays above half-way down.',
        }
      },
    },
    {
      id: 'which-plan',
      type: 'matching',
      difficulty: 3,
      objectives: ['when-grid-wins', 'judge-by-repetition'],
      vary: (random) => {
        const hours = pickInteger(random, 2, 4)
        return {
          prompt: 'Which plan suits which wish?',
          lefts: [
            { id: 'known', text: 'Exactly 32 trials, three knobs, nobody knows which matters', right: 'quasi', feedback: 'Even spacing and distinct values both, and the budget is known.' },
            { id: 'stop', text: `Trials until somebody needs the machine, in ${hours} hours or in ten`, right: 'random', feedback: 'Random trials can stop at any moment and be a fair sample still.' },
            { id: 'pool', text: 'Five pooling sizes, each to be tried', right: 'grid', feedback: 'A handful of values: all of them.' },
            { id: 'claim', text: 'Finding out which of two searches is better for your problems', right: 'repeat', feedback: 'One contest is an anecdote.' },
          ],
          rights: [
            { id: 'quasi', text: 'A quasi-random plan' },
            { id: 'random', text: 'Random search' },
            { id: 'grid', text: 'A grid' },
            { id: 'repeat', text: 'Many contests on surfaces drawn afresh' },
          ],
        }
      },
    },
    {
      id: 'what-a-share-of-wins-says',
      type: 'numeric',
      difficulty: 2,
      objectives: ['judge-by-repetition'],
      vary: (random) => {
        const wins = pickInteger(random, 56, 66)
        const contests = pick(random, [200, 400])
        const error = Math.sqrt(((wins / 100) * (1 - wins / 100)) / contests)
        return {
          prompt: `Random search won ${wins} % of ${contests} contests. What is the standard error of that share, $\\sqrt{p(1-p)/n}$, to three decimals?`,
          expected: error,
          tolerance: 0.0006,
          feedback: `About ${error.toFixed(3)}, so that the advantage stands ${((wins / 100 - 0.5) / error).toFixed(1)} standard errors from an even match.`,
          slips: [
            { value: ((wins / 100) * (1 - wins / 100)) / contests, feedback: 'The root is missing.' },
            { value: 1 / contests, feedback: 'It falls with the root of the number of contests.' },
          ],
          otherwise: 'p times 1 − p, divided by n, and the root of that.',
        }
      },
    },
    {
      id: 'program-the-contest',
      type: 'parsons',
      difficulty: 2,
      objectives: ['judge-by-repetition'],
      vary: (random) => {
        const contests = pick(random, [500, 1000])
        return {
          prompt: `Put together a comparison of the two searches over ${thousands(contests)} contests. Not every line belongs.`,
          lines: [
            { text: 'let wins = 0', indent: 0, feedback: 'Counted over all contests, so it begins before the loop.' },
            { text: `for (let i = 0; i < ${contests}; i++) {`, indent: 0, feedback: 'One contest is an anecdote.' },
            { text: 'const surface = drawSurface(i)', indent: 1, feedback: 'A fresh problem for each contest.' },
            { text: 'const grid = bestOf(surface, gridTrials(9))', indent: 1, feedback: 'The first competitor.' },
            { text: 'const random = bestOf(surface, randomTrials(i, 9))', indent: 1, feedback: 'The second, with the same budget and fresh draws.' },
            { text: 'if (random > grid) wins++', indent: 1, feedback: 'Who found the better setting?' },
            { text: '}', indent: 0, feedback: 'The end of one contest.' },
            { text: `console.log(wins / ${contests})`, indent: 0, feedback: 'The share of wins: the result.' },
          ],
          strays: [
            { text: 'const random = bestOf(surface, randomTrials(0, 9))', feedback: 'The same nine points in every contest: that is one draw of random search, a thousand times.' },
            { text: 'const random = bestOf(surface, randomTrials(i, 81))', feedback: 'The budgets have to be equal.' },
          ],
        }
      },
    },
  ],
})
