import { expectedImprovement } from '@lib/core/search/acquisition'
import { shareOf } from '@lib/core/search/space'
import { successiveHalvingRungs } from '@lib/core/search/successiveHalving'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { counted } from '@lib/domain/wording'
import { thousands, two } from '../../print'
import { sweepPlot } from './workedExample'

const losses = sweepPlot.series[0]?.y ?? []
const lowest = losses.indexOf(Math.min(...losses))

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'why-random-wins',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['choose-a-search'],
      vary: (random) => {
        const side = pick(random, [4, 5, 6])
        return {
          prompt: `With ${side * side} trials for two hyperparameters of which only one matters, random search usually finds a better setting than a grid. Why?`,
          options: [
            { id: 'values', text: `It tries ${side * side} different values of the one that matters; the grid tries ${side}.`, correct: true, feedback: 'The grid repeats each of them while it varies the knob that hardly counts.' },
            { id: 'centre', text: 'Random draws lie nearer to the centre, where good values are.', correct: false, feedback: 'They are uniform over the whole range. Nothing draws them to the centre.' },
            { id: 'learns', text: 'It learns from earlier trials where to look.', correct: false, feedback: 'It learns nothing: every draw is independent. That is model-based search.' },
            { id: 'more', text: 'It evaluates more settings.', correct: false, feedback: 'The budget is the same. What differs is how many distinct values of the important knob are in it.' },
          ],
        }
      },
    },
    {
      id: 'order-of-tuning',
      type: 'ordering',
      difficulty: 1,
      objectives: ['rank-the-knobs'],
      vary: (random) => {
        const net = pick(random, ['a text classifier', 'a network for X-ray pictures', 'a speech recogniser'])
        return {
          prompt: `You have the weekend to tune ${net}. In which order do you take the knobs?`,
          items: [
            { id: 'rate', text: 'Learning rate', feedback: 'Critical: it decides whether anything trains.' },
            { id: 'batch', text: 'Batch size', feedback: 'Second: it sets the speed and the noise of the gradient, and the learning rate leans on it.' },
            { id: 'decay', text: 'Weight decay', feedback: 'Third: it moves the gap between training and validation.' },
            { id: 'dropout', text: 'Dropout rate', feedback: 'Fourth: another hand on the same gap.' },
            { id: 'layers', text: 'Number and width of layers', feedback: 'Last: what is right depends on the task, and trying is dear.' },
          ],
        }
      },
    },
    {
      id: 'share-of-a-decade',
      type: 'numeric',
      difficulty: 2,
      objectives: ['use-the-log-scale'],
      vary: (random) => {
        const low = pick(random, [-5, -6])
        const high = pick(random, [-1, -2])
        const cut = pickInteger(random, low + 1, high - 1)
        const share = shareOf({ kind: 'log_uniform', low: 10 ** low, high: 10 ** high }, 10 ** cut)
        const plain = (10 ** cut - 10 ** low) / (10 ** high - 10 ** low)
        return {
          prompt: `Learning rates are drawn as $10^{u}$ with $u$ uniform between ${low} and ${high}. Which share of them lies below $10^{${cut}}$, to two decimals?`,
          expected: share,
          tolerance: 0.0051,
          feedback: `The exponent is uniform: ${cut - low} of ${high - low} decades lie below.`,
          slips: [
            { value: plain, feedback: 'That is the share when the rate itself is uniform. Here its exponent is.' },
            { value: 1 - share, feedback: 'That is the share above.' },
          ],
          otherwise: 'Count decades: how many of all between the two ends lie below the cut?',
        }
      },
    },
    {
      id: 'draw-a-rate',
      type: 'output',
      difficulty: 2,
      objectives: ['use-the-log-scale'],
      vary: (random) => {
        const u = pick(random, [0.25, 0.5, 0.75])
        const exponent = -5 + u * 4
        return {
          prompt: 'A uniform draw has given `u`. What does the program print?',
          program: `const u = ${u}\nconst exponent = -5 + u * (-1 - -5)\nconsole.log(exponent)\nconsole.log((10 ** exponent).toExponential(0))`,
          expected: [String(exponent), (10 ** exponent).toExponential(0)],
          feedback: 'The draw picks a place among the exponents, and ten to that power is the rate.',
          slips: [
            { value: [String(-1 - u * 4), (10 ** (-1 - u * 4)).toExponential(0)], feedback: 'You began at the upper end. The exponent begins at −5 and goes up.' },
            { value: [String(exponent), String(10 ** exponent)], feedback: 'The value is right. `toExponential(0)` writes it with one digit and a power of ten.' },
          ],
          otherwise: 'u times 4, added to −5, is the exponent; ten to that power is written with an e.',
        }
      },
    },
    {
      id: 'point-to-the-rate',
      type: 'hot-spot',
      difficulty: 1,
      objectives: ['rank-the-knobs', 'use-the-log-scale'],
      vary: (random) => {
        const name = pick(random, ['a colleague', 'your team', 'a student'])
        return {
          prompt: `${name.charAt(0).toUpperCase()}${name.slice(1)} swept the learning rate of a small network and asks for advice. Mark the **range** you would search more finely.`,
          plot: { ...sweepPlot, series: [{ name: 'loss', y: losses }] },
          pick: 'range',
          target: { from: lowest - 1, to: lowest + 1 },
          feedback: 'The floor of the valley, with a step to either side.',
          slips: [
            { value: { from: 0, to: 3 }, feedback: 'There the steps are too short: within this budget, training has hardly begun.' },
            { value: { from: lowest + 2, to: losses.length - 1 }, feedback: 'Above the valley the steps overshoot.' },
          ],
          otherwise: 'Look for the bottom of the valley, and take a little to either side of it.',
        }
      },
    },
    {
      id: 'which-scale',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['use-the-log-scale'],
      vary: (random) => {
        const most = pick(random, [0.4, 0.5])
        return {
          prompt: 'Which of these would you draw on a logarithmic scale?',
          options: [
            { id: 'rate', text: 'A learning rate between 0.00001 and 0.1', correct: true, feedback: 'Four decades, and ratios are what counts.' },
            { id: 'decay', text: 'A weight decay between 0.00001 and 0.1', correct: true, feedback: 'The same reasons.' },
            { id: 'dropout', text: `A dropout rate between 0 and ${most}`, correct: false, feedback: 'It begins at 0, which has no logarithm, and a step of 0.1 means much the same everywhere.' },
            { id: 'momentum', text: '1 minus a momentum between 0.9 and 0.999', correct: true, feedback: 'From 0.9 to 0.99 the memory grows tenfold, and again from 0.99 to 0.999.' },
          ],
        }
      },
    },
    {
      id: 'which-search',
      type: 'matching',
      difficulty: 2,
      objectives: ['choose-a-search'],
      vary: (random) => {
        const hours = pickInteger(random, 5, 9)
        return {
          prompt: 'Which way of searching suits which situation best?',
          lefts: [
            { id: 'new', text: 'A new kind of data; nobody knows sensible ranges', right: 'hand', feedback: 'Look at a few runs and diagnose, before any search.' },
            { id: 'machines', text: '200 machines, all trials start together', right: 'random', feedback: 'Nothing to coordinate, and no earlier results to learn from.' },
            { id: 'dear', text: `30 trials, one after the other, ${hours} hours each`, right: 'model', feedback: 'Each result is dear, so it pays to think about the next.' },
            { id: 'early', text: 'Hundreds of trials whose first epochs tell much about their end', right: 'halving', feedback: 'Drop the worse ones before they have cost much.' },
          ],
          rights: [
            { id: 'hand', text: 'By hand' },
            { id: 'random', text: 'Random search' },
            { id: 'model', text: 'Bayesian optimisation' },
            { id: 'halving', text: 'Successive halving' },
            { id: 'grid', text: 'A full grid of all knobs' },
          ],
        }
      },
    },
    {
      id: 'what-is-tried-next',
      type: 'one-choice',
      difficulty: 3,
      objectives: ['weigh-a-trial'],
      vary: (random) => {
        const best = pickInteger(random, 20, 30) / 100
        const candidates = [
          { id: 'beside', mean: best + 0.005, deviation: 0.004, why: 'It is nearly as good as the best and almost certainly no better.' },
          { id: 'unknown', mean: best + 0.04, deviation: 0.12, why: 'Its mean is worse, but much of what it may be lies well below the best.' },
          { id: 'bad', mean: best + 0.3, deviation: 0.05, why: 'It would have to turn out six deviations better than expected.' },
        ]
        const gains = candidates.map(({ mean, deviation }) => expectedImprovement(mean, deviation, best))
        const most = gains.indexOf(Math.max(...gains))
        return {
          prompt: `The lowest loss so far is ${two(best)}. By expected improvement, which candidate is tried next?`,
          options: candidates.map(({ id, mean, deviation, why }, i) => ({
            id,
            text: `Expected loss ${mean.toFixed(3)}, uncertainty ${deviation.toFixed(3)}`,
            correct: i === most,
            feedback: `Its expected improvement is ${(gains[i] ?? 0).toFixed(4)}. ${why}`,
          })),
        }
      },
    },
    {
      id: 'mean-and-doubt',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['weigh-a-trial'],
      vary: (random) => {
        const best = pickInteger(random, 20, 40) / 100
        return {
          prompt: `The lowest loss so far is ${two(best)}. Which changes to a candidate **raise** its expected improvement, with all else left as it is?`,
          options: [
            { id: 'mean', text: 'Its expected loss falls.', correct: true, feedback: 'More of what it may turn out to be lies below the best.' },
            { id: 'doubt', text: 'Its uncertainty grows.', correct: true, feedback: 'A wider spread reaches further below the best. What lies above costs nothing: the improvement there is 0.' },
            { id: 'best', text: 'Another trial finds a lower best loss.', correct: false, feedback: 'Then there is less left to improve on.' },
            { id: 'cost', text: 'It takes longer to train.', correct: false, feedback: 'Expected improvement knows nothing of time. Variants that divide by it do.' },
          ],
        }
      },
    },
    {
      id: 'halving-in-steps',
      type: 'calculation',
      difficulty: 3,
      objectives: ['drop-early'],
      vary: (random) => {
        const eta = pick(random, [2, 3])
        const rungsCount = eta === 2 ? 4 : 3
        const n = eta ** rungsCount
        const rungs = successiveHalvingRungs(n, 1, n, eta)
        const survivors = rungs[2]?.n ?? 0
        const spent = rungs.reduce((sum, rung, i) => sum + rung.n * (rung.r - (rungs[i - 1]?.r ?? 0)), 0)
        return {
          prompt: `Successive halving starts ${n} trials with 1 epoch each. At every rung the best 1/${eta} go on, to ${eta} times as many epochs in all. Trials go on from where they were.`,
          steps: [
            { id: 'third', ask: 'How many trials run in the third rung?', expected: () => survivors, tolerance: 0.4, feedback: `${n}, then ${n / eta}, then ${survivors}.`, slips: () => [{ value: n / eta, feedback: 'That is the second rung. The first one is all of them.' }, { value: n / eta ** 3, feedback: 'That is the fourth rung.' }], otherwise: `Divide by ${eta} twice.` },
            { id: 'epochs', ask: 'How many epochs has each of those had when the third rung is done?', expected: () => eta ** 2, tolerance: 0.4, feedback: `1, then ${eta}, then ${eta ** 2}.`, slips: () => [{ value: eta ** 2 - eta, feedback: 'That is what the third rung adds. In all it is more.' }, { value: eta ** 3, feedback: 'That is one rung further on.' }], otherwise: `Multiply by ${eta} twice.` },
            { id: 'total', ask: 'How many epochs of training does the whole ladder take, down to the last trial?', expected: () => spent, tolerance: 0.4, feedback: `Each rung pays only for what it adds. Running all ${n} to the end would have taken ${thousands(n * n)}.`, slips: () => [{ value: n * n, feedback: 'That is what running all of them to the end would take.' }, { value: rungs.reduce((sum, rung) => sum + rung.n * rung.r, 0), feedback: 'You paid for the earlier epochs again at each rung. Trials go on from where they were.' }], otherwise: 'For each rung: how many trials run, times how many epochs the rung adds to each. Sum these.' },
          ],
        }
      },
    },
    {
      id: 'whom-halving-drops',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['drop-early', 'choose-a-search'],
      vary: (random) => {
        const first = pick(random, [1, 2])
        return {
          prompt: `A successive-halving search judges its trials first after ${counted(first, 'epoch', 'epochs')}. Which good setting is it most likely to drop wrongly?`,
          options: [
            { id: 'slow', text: 'A low learning rate with a schedule that pays off late.', correct: true, feedback: 'It is behind early and would be ahead in the end: the one bet that the method makes against you.' },
            { id: 'fast', text: 'A high learning rate that is ahead at once.', correct: false, feedback: 'It is kept, and perhaps for too long.' },
            { id: 'large', text: 'A batch size that is a power of two.', correct: false, feedback: 'That has nothing to do with how soon a trial shows its worth.' },
            { id: 'any', text: 'None: a setting that is best in the end is best at every epoch.', correct: false, feedback: 'Loss curves cross. If they never did, one epoch would be enough to choose by.' },
          ],
        }
      },
    },
    {
      id: 'program-a-random-search',
      type: 'parsons',
      difficulty: 2,
      objectives: ['choose-a-search', 'use-the-log-scale'],
      vary: (random) => {
        const n = pick(random, [20, 30, 50])
        return {
          prompt: `Put together a random search over the learning rate with ${n} trials, drawn between $10^{-5}$ and $10^{-1}$ on a logarithmic scale. Not every line belongs.`,
          lines: [
            { text: 'let best = { loss: Infinity }', indent: 0, feedback: 'Before the loop: nothing is known, so anything is better.' },
            { text: `for (let i = 0; i < ${n}; i++) {`, indent: 0, feedback: 'As many trials as the budget allows.' },
            { text: 'const rate = 10 ** uniform(-5, -1)', indent: 1, feedback: 'The exponent is uniform, so the rate is even over the decades.' },
            { text: 'const loss = validationLoss(train(rate))', indent: 1, feedback: 'Choices are made on validation.' },
            { text: 'if (loss < best.loss) best = { rate, loss }', indent: 1, feedback: 'Keep the better of the two.' },
            { text: '}', indent: 0, feedback: 'The end of the loop.' },
          ],
          strays: [
            { text: 'const rate = uniform(0.00001, 0.1)', feedback: 'This is uniform in the rate itself: nine draws in ten would lie above 0.01.' },
            { text: 'const loss = testLoss(train(rate))', feedback: 'By the test set nothing is chosen.' },
          ],
        }
      },
    },
  ],
})
