import { powerLawAt, samplesForTarget } from '@lib/core/curves/powerLaw'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { thousands, three, two } from '../../print'
import { curvesPlot } from './workedExample'

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'how-to-find-out',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['draw-a-learning-curve'],
      vary: (random) => {
        const n = pick(random, ['5,000', '12,000', '40,000'])
        return {
          prompt: `You have ${n} labelled examples and could buy as many again. How do you find out beforehand whether that would help?`,
          options: [
            { id: 'curve', text: 'Train on growing parts of what you have, and see whether validation is still improving at the end.', correct: true, feedback: 'The curve’s right-hand end is the best forecast there is of its continuation.' },
            { id: 'loss', text: 'Look at the training loss: if it is high, more data help.', correct: false, feedback: 'A high training loss is underfitting. More examples are harder to fit, not easier.' },
            { id: 'longer', text: 'Train longer: if validation improves, data are lacking.', correct: false, feedback: 'Then it had not finished training. That says nothing about more data.' },
            { id: 'always', text: 'There is nothing to find out: more data always help.', correct: false, feedback: 'A model that is too simple has learned all it can. It would be bought for nothing.' },
          ],
        }
      },
    },
    {
      id: 'collect-or-change',
      type: 'matching',
      difficulty: 2,
      objectives: ['when-data-help', 'draw-a-learning-curve'],
      vary: (random) => {
        const low = pickInteger(random, 1, 4) / 100
        return {
          prompt: 'Errors on training and validation, and the end of the learning curve. What do you do next?',
          lefts: [
            { id: 'gap', text: `Training ${two(low)}, validation 0.21; the curve is falling.`, right: 'collect', feedback: 'Overfitting, and data are closing the gap.' },
            { id: 'both', text: 'Training 0.24, validation 0.25; the curve is flat; people reach 0.05.', right: 'capacity', feedback: 'Underfitting: no gap, both poor. More of the same teaches it nothing.' },
            { id: 'done', text: 'Training 0.05, validation 0.06; people reach 0.05.', right: 'stop', feedback: 'What is left is hardly worth the price.' },
            { id: 'odd', text: `Training ${two(low)}, validation 0.22; the curve has been flat for three doublings.`, right: 'look', feedback: 'A gap that data do not close has another cause: look at how the two sets came about.' },
          ],
          rights: [
            { id: 'collect', text: 'Collect more data' },
            { id: 'capacity', text: 'Give the model more capacity' },
            { id: 'stop', text: 'Stop' },
            { id: 'look', text: 'Look for a difference between the two sets' },
          ],
        }
      },
    },
    {
      id: 'next-doubling',
      type: 'calculation',
      difficulty: 2,
      objectives: ['extrapolate'],
      vary: (random) => {
        const law = { a: pickInteger(random, 2, 5), b: 0.5, c: pickInteger(random, 4, 8) / 100 }
        const n = pick(random, [400, 900, 1600])
        const now = powerLawAt(law, n)
        return {
          prompt: `A learning curve follows $c + a\\,n^{-1/2}$ with $c = ${two(law.c)}$ and $a = ${law.a}$.`,
          steps: [
            { id: 'now', ask: `What is the error with ${thousands(n)} examples, to three decimals?`, expected: () => now, tolerance: 0.0015, feedback: `${two(law.c)} + ${law.a} / ${Math.sqrt(n)}.`, slips: () => [{ value: now - law.c, feedback: 'The floor c is missing.' }, { value: law.c + law.a / n, feedback: 'The exponent is one half: divide by the root of n.' }], otherwise: 'The root of n, a divided by it, plus the floor.' },
            { id: 'four', ask: 'And with four times as many, to three decimals?', expected: ([before = now]) => law.c + (before - law.c) / 2, tolerance: 0.0015, feedback: 'Four times as many halve what lies above the floor.', slips: ([before = now]) => [{ value: before / 2, feedback: 'Only the part above the floor is halved. The floor stays.' }, { value: law.c + (before - law.c) / 4, feedback: 'With an exponent of one half, four times the data halve it.' }], otherwise: 'What lies above the floor shrinks by the root of four.' },
          ],
        }
      },
    },
    {
      id: 'examples-for-a-target',
      type: 'numeric',
      difficulty: 3,
      objectives: ['extrapolate'],
      vary: (random) => {
        const law = { a: pickInteger(random, 2, 4), b: 0.5, c: pickInteger(random, 5, 9) / 100 }
        const target = law.c + pick(random, [0.04, 0.05, 0.08])
        const n = samplesForTarget(law, target)
        return {
          prompt: `The curve is $${two(law.c)} + ${law.a}\\,n^{-1/2}$. How many examples does it take for an error of ${two(target)}?`,
          expected: n,
          tolerance: n * 0.02,
          feedback: `(${law.a} / ${two(target - law.c)})² ≈ ${thousands(Math.round(n))}. How sure is the floor? All of it hangs on that.`,
          slips: [
            { value: (law.a / target) ** 2, feedback: 'The floor was forgotten: what the data have to bring down is the part above it.' },
            { value: law.a / (target - law.c), feedback: 'That is the root of n. Square it.' },
          ],
          otherwise: 'Subtract the floor from the target; a divided by this is the root of n.',
        }
      },
    },
    {
      id: 'below-the-floor',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['extrapolate', 'when-data-help'],
      vary: (random) => {
        const floor = pickInteger(random, 11, 16) / 100
        return {
          prompt: `A well-fitted learning curve has a floor of ${three(floor)} ± 0.005. The requirement is an error of ${two(floor - 0.04)}. What follows?`,
          options: [
            { id: 'model', text: 'No amount of such data will do it with this model: change the model or the features.', correct: true, feedback: 'The floor is what remains however much it learns from. Another model has another floor.' },
            { id: 'lots', text: 'A very large amount of data is needed.', correct: false, feedback: 'The curve never gets below its floor, at any n.' },
            { id: 'impossible', text: 'The problem cannot be solved.', correct: false, feedback: 'The floor belongs to this model with these features. It may lie far above the noise in the problem.' },
            { id: 'refit', text: 'The fit must be wrong, since errors can always fall.', correct: false, feedback: 'They can with another model. For one model, a floor is the normal case.' },
          ],
        }
      },
    },
    {
      id: 'where-the-plateau-begins',
      type: 'hot-spot',
      difficulty: 1,
      objectives: ['draw-a-learning-curve'],
      vary: (random) => {
        const which = pick(random, ['the vans', 'these vans'])
        const linear = curvesPlot.series[1]?.y ?? []
        return {
          prompt: `A linear model’s validation error on ${which}. Mark the **range** of sizes over which more data no longer help it in any way that matters.`,
          plot: { ...curvesPlot, series: [{ name: 'linear', y: linear }] },
          pick: 'range',
          target: { from: 4, to: 6 },
          feedback: 'From a few hundred examples on it is flat: a plateau.',
          slips: [{ value: { from: 0, to: 2 }, feedback: 'There it is still falling steeply: each doubling helps.' }],
          otherwise: 'Look for where the curve has become level, and mark from there to its end.',
        }
      },
    },
    {
      id: 'four-ways',
      type: 'matching',
      difficulty: 1,
      objectives: ['know-alternatives'],
      vary: (random) => {
        const count = pickInteger(random, 2, 6) * 100
        return {
          prompt: `${count} labelled examples are all you have. Which alternative is which?`,
          lefts: [
            { id: 'flip', text: 'Add mirrored and slightly rotated copies of each picture.', right: 'augmentation', feedback: 'New examples from old ones, with the label kept.' },
            { id: 'pretrained', text: 'Start from a network trained on a million other pictures.', right: 'transfer', feedback: 'What it learned there is carried over, and fine-tuned here.' },
            { id: 'unlabelled', text: 'Also learn from fifty thousand pictures nobody has labelled.', right: 'semi', feedback: 'A little with labels, much without.' },
            { id: 'render', text: 'Render scenes with a graphics engine, labels included.', right: 'synthetic', feedback: 'A simulator makes examples, and its mistakes with them.' },
          ],
          rights: [
            { id: 'augmentation', text: 'Data augmentation' },
            { id: 'transfer', text: 'Transfer learning' },
            { id: 'semi', text: 'Semi-supervised learning' },
            { id: 'synthetic', text: 'Synthetic data' },
          ],
        }
      },
    },
    {
      id: 'label-survives',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['know-alternatives'],
      vary: (random) => {
        const degrees = pick(random, [5, 8, 10])
        return {
          prompt: 'Which of these augmentations keep the label?',
          options: [
            { id: 'rotate', text: `Rotating handwritten digits by up to ${degrees} degrees`, correct: true, feedback: 'People write as slanted as that.' },
            { id: 'half-turn', text: 'Rotating handwritten digits by 180 degrees', correct: false, feedback: 'A 6 becomes a 9.' },
            { id: 'negate', text: 'Swapping words for synonyms in film reviews, “not” included', correct: false, feedback: 'Negation turns the verdict round. Synonyms for the other words are fine.' },
            { id: 'noise', text: 'Adding a little street noise to speech', correct: true, feedback: 'What was said stays said.' },
          ],
        }
      },
    },
    {
      id: 'price-the-labels',
      type: 'fill-in',
      difficulty: 2,
      objectives: ['when-data-help', 'extrapolate'],
      vary: (random) => {
        const have = pick(random, [2000, 3000, 5000])
        const need = have * pick(random, [2, 3])
        const price = pick(random, [0.5, 1.5, 2])
        return {
          prompt: `The fit asks for ${thousands(need)} examples; ${thousands(have)} are there; a label costs ${two(price)} euros.`,
          sentence: 'The labels that are missing cost {euros} euros. The model’s training and validation errors are far apart: it is {illness}, so that they would help.',
          blanks: [
            { id: 'euros', expected: (need - have) * price, tolerance: 1, feedback: 'Only those that are missing have to be paid for.', slips: [{ value: need * price, feedback: 'That is the price of all. Some are there already.' }], otherwise: 'How many are missing, times the price of one.' },
            { id: 'illness', accepts: ['overfitting', 'overfit', 'overfitted'], feedback: 'The case in which data help.', slips: [{ value: ['underfitting', 'underfit'], feedback: 'An underfitting model has training and validation close together, and both poor.' }], otherwise: 'What is a wide gap between training and validation called?' },
          ],
        }
      },
    },
    {
      id: 'what-a-curve-needs',
      type: 'ordering',
      difficulty: 1,
      objectives: ['draw-a-learning-curve'],
      vary: (random) => {
        const repeats = pick(random, [5, 10])
        return {
          prompt: 'Put the steps of the learning-curve test in order.',
          items: [
            { id: 'hold', text: 'Set a validation set aside that stays the same throughout', feedback: 'First: all points are measured on it.' },
            { id: 'sizes', text: 'Choose sizes, each twice the one before', feedback: 'What matters is the ratio.' },
            { id: 'train', text: `Train on ${repeats} random parts of each size`, feedback: 'One part is one draw; several show the spread.' },
            { id: 'fit', text: 'Fit a curve to the means', feedback: 'When the points are there.' },
            { id: 'decide', text: 'Compare the price of the missing labels with other ways of spending it', feedback: 'Last: the decision.' },
          ],
        }
      },
    },
  ],
})
