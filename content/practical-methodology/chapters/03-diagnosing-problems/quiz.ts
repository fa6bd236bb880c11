import { biasVariance } from '@lib/core/curves/biasVariance'
import { stopEarly } from '@lib/core/training/earlyStopping'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { one, two } from '../../print'
import { type Fault, sickRun } from '../../sickRuns'

const diagnoses: Readonly<Record<Fault, string>> = {
  underfitting: 'It underfits: both losses came to rest, close together and above the target.',
  overfitting: 'It overfits: what it learned on the training data does not carry over.',
  rate_too_large: 'It does not optimise: the steps are too long.',
  rate_too_small: 'It does not optimise: the steps are too short.',
}
const whyNot: Readonly<Record<Fault, string>> = {
  underfitting: 'An underfitting run settles smoothly, with both curves near each other and the training loss above the target.',
  overfitting: 'Overfitting shows as a training loss below the target and a validation loss well above it, often rising.',
  rate_too_large: 'Steps that are too long show as losses that jump about and get nowhere.',
  rate_too_small: 'Steps that are too short show as a training loss that is still creeping down, smoothly, when the run ends.',
}
const remedies: Readonly<Record<Fault, string>> = {
  underfitting: 'More hidden units, less weight decay.',
  overfitting: 'More training data, or more regularisation.',
  rate_too_large: 'A learning rate ten times smaller.',
  rate_too_small: 'A learning rate ten times larger.',
}
const whyRemedy: Readonly<Record<Fault, string>> = {
  underfitting: 'More capacity is for a model that trains well and cannot follow.',
  overfitting: 'This is for a gap between training and validation.',
  rate_too_large: 'Shorter steps are for a loss that jumps.',
  rate_too_small: 'Longer steps are for a loss that creeps.',
}
const faults = Object.keys(diagnoses) as Fault[]

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'low-and-high',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['tell-under-from-over', 'choose-a-cure'],
      vary: (random) => {
        const train = pickInteger(random, 4, 9) / 100
        const validation = pickInteger(random, 60, 90) / 100
        return {
          prompt: `A run ends with a training loss of ${two(train)} and a validation loss of ${two(validation)}; the target is 0.20. What is most likely wrong, and what would help?`,
          options: [
            { id: 'over', text: 'It overfits. More data or more regularisation.', correct: true, feedback: 'Training is below the target and validation far above: what was learned does not carry over.' },
            { id: 'under', text: 'It underfits. A larger model.', correct: false, feedback: 'It has learned the training data well. A larger model would learn them by heart still better.' },
            { id: 'rate', text: 'The learning rate is too high. Lower it.', correct: false, feedback: `A training loss of ${two(train)} says that training works.` },
            { id: 'longer', text: 'It was trained too briefly. Train longer.', correct: false, feedback: 'Training longer lowers the training loss, which is low already, and tends to raise the other.' },
          ],
        }
      },
    },
    {
      id: 'diagnose-the-run',
      type: 'diagnosis',
      difficulty: 2,
      objectives: ['read-loss-curves', 'choose-a-cure'],
      vary: (random) => {
        const fault = pick(random, faults)
        const option = (texts: typeof diagnoses, others: typeof whyNot, kind: string) =>
          faults.map((each) => ({
            id: `${kind}-${each}`,
            text: texts[each],
            correct: each === fault,
            feedback: each === fault ? `That is what was planted. ${others[each]}` : others[each],
          }))
        return {
          prompt: 'A small network was trained to tell late vans, with one fault. These are its losses.',
          plot: sickRun(fault, pickInteger(random, 1, 4)),
          diagnoses: option(diagnoses, whyNot, 'is'),
          remedies: option(remedies, whyRemedy, 'do'),
        }
      },
    },
    {
      id: 'where-to-stop',
      type: 'hot-spot',
      difficulty: 2,
      objectives: ['read-loss-curves'],
      vary: (random) => {
        const plot = sickRun('overfitting', pickInteger(random, 1, 6))
        const watched = plot.series[0]?.y ?? []
        const best = watched.indexOf(Math.min(...watched))
        return {
          prompt: 'You may keep the weights of any one epoch of this run. Point to the epoch whose weights you keep.',
          plot,
          pick: 'point',
          target: { from: Math.max(0, best - 2), to: Math.min(watched.length - 1, best + 2) },
          feedback: `The validation loss has its lowest value at epoch ${best + 1}. That is what early stopping keeps.`,
          slips: [{ value: { from: watched.length - 4, to: watched.length - 1 }, feedback: 'That is where the *training* loss is lowest. By then the validation loss has been climbing for long.' }],
          otherwise: 'Follow the validation curve, not the training curve, to its lowest point.',
        }
      },
    },
    {
      id: 'bias-and-variance',
      type: 'calculation',
      difficulty: 3,
      objectives: ['split-the-error'],
      vary: (random) => {
        const truth = pickInteger(random, 18, 24)
        const middle = truth + pick(random, [-3, 2, 3])
        const spread = pick(random, [1, 2])
        const predictions = [middle - spread, middle, middle + spread]
        const { biasSquared, variance, meanSquaredError } = biasVariance(predictions.map((value) => [value]), [truth])
        return {
          prompt: `The same model, trained on three fresh training sets, predicts ${predictions.join(', ')} degrees for a place where the true value is ${truth}. There is no noise.`,
          steps: [
            { id: 'bias', ask: 'What is the squared bias?', expected: () => biasSquared, tolerance: 0.051, feedback: `On average it says ${middle}; ${Math.abs(middle - truth)} off, squared.`, slips: () => [{ value: middle - truth, feedback: 'That is the bias. Its square is asked for.' }, { value: meanSquaredError, feedback: 'That is the mean squared error, bias and variance together.' }], otherwise: 'Average the three predictions, subtract the truth, square.' },
            { id: 'variance', ask: 'What is the variance, to two decimals? (Divide by 3.)', expected: () => variance, tolerance: 0.0051, feedback: 'The mean squared distance of the predictions from their own average.', slips: () => [{ value: variance * 1.5, feedback: 'You divided by 2. That is the unbiased estimate from a sample; here the three are all there is.' }, { value: Math.sqrt(variance), feedback: 'That is the standard deviation. The variance is its square.' }], otherwise: 'Subtract their average from each prediction, square, and average.' },
            { id: 'error', ask: 'What is the mean squared error, to two decimals?', expected: ([bias = 0, scatter = 0]) => bias + scatter, tolerance: 0.0051, feedback: 'Without noise it is the sum of the two, exactly.', slips: ([bias = 0, scatter = 0]) => [{ value: Math.sqrt(bias) + Math.sqrt(scatter), feedback: 'Roots do not add. Squared bias and variance do.' }], otherwise: 'Without noise it is squared bias plus variance.' },
          ],
        }
      },
    },
    {
      id: 'stop-with-patience',
      type: 'numeric',
      difficulty: 2,
      objectives: ['read-loss-curves'],
      vary: (random) => {
        const start = pickInteger(random, 80, 95) / 100
        const losses = [start, start - 0.15, start - 0.24, start - 0.2, start - 0.27, start - 0.22, start - 0.2, start - 0.19, start - 0.3]
        const stopped = stopEarly(losses, { patience: 3 })
        const epoch = (stopped.stopEpoch ?? 0) + 1
        return {
          prompt: `Validation losses, epoch by epoch: ${losses.map(two).join(', ')}. Early stopping waits for **3** epochs without a new lowest value and then stops. After which epoch does training stop? (The first epoch is number 1.)`,
          expected: epoch,
          tolerance: 0.1,
          feedback: `The lowest so far was at epoch ${(stopped.bestEpoch ?? 0) + 1}; three epochs later nothing was lower. The still lower value at the end was never seen: that is the price of patience 3.`,
          slips: [
            { value: (stopped.bestEpoch ?? 0) + 1, feedback: 'That is the epoch whose weights are kept. Training went on for three more to be sure.' },
            { value: losses.length, feedback: 'The run would have to go that far to see it, and it has stopped by then.' },
            { value: epoch + 1, feedback: 'Count the epochs *after* the best one: one, two, three.' },
          ],
          otherwise: 'Mark the lowest value so far at each epoch. When three in a row bring no new one, stop.',
        }
      },
    },
    {
      id: 'cure-for-which',
      type: 'matching',
      difficulty: 1,
      objectives: ['choose-a-cure'],
      vary: (random) => {
        const gap = pickInteger(random, 3, 5)
        return {
          prompt: 'What fits which observation best?',
          lefts: [
            { id: 'high', text: 'Both losses are smooth, flat, close together, and twice the target.', right: 'capacity', feedback: 'Underfitting that has run its course: give it more room.' },
            { id: 'falling', text: 'Both losses are above the target and still falling steadily when the run ends.', right: 'longer', feedback: 'It has not finished. Training longer costs nothing but time.' },
            { id: 'gap', text: `Training is below the target; validation is ${gap} times the target.`, right: 'regularise', feedback: 'Overfitting.' },
            { id: 'jumps', text: 'The training loss jumps about and gets nowhere.', right: 'rate', feedback: 'Steps too long.' },
          ],
          rights: [
            { id: 'capacity', text: 'More layers or wider ones' },
            { id: 'longer', text: 'Train longer' },
            { id: 'regularise', text: 'Dropout, weight decay or more data' },
            { id: 'rate', text: 'A lower learning rate' },
          ],
        }
      },
    },
    {
      id: 'dropout-on-underfit',
      type: 'one-choice',
      difficulty: 3,
      objectives: ['choose-a-cure', 'tell-under-from-over'],
      vary: (random) => {
        const people = pickInteger(random, 5, 9) / 100
        return {
          prompt: `Training loss 0.51, validation loss 0.53; people reach ${two(people)}. Somebody adds dropout. What will you most likely see?`,
          options: [
            { id: 'up', text: 'Both losses rise a little, together.', correct: true, feedback: 'The model could not follow before, and now it has less to follow with. Nothing was overfitting that dropout could cure.' },
            { id: 'validation', text: 'The validation loss falls, the training loss rises.', correct: false, feedback: 'That is what it does to an overfitting model. Here there is hardly a gap to close.' },
            { id: 'down', text: 'Both losses fall.', correct: false, feedback: 'Regularisation makes fitting harder. The training loss would hardly fall from that.' },
            { id: 'nothing', text: 'Nothing: dropout is off at evaluation.', correct: false, feedback: 'It is, but it was on while the weights were learned, and they are other weights for it.' },
          ],
        }
      },
    },
    {
      id: 'capacity-up',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['split-the-error', 'tell-under-from-over'],
      vary: (random) => {
        const points = pick(random, [15, 20, 30])
        return {
          prompt: `A polynomial is fitted by least squares to ${points} noisy points, and its degree is raised from 3 to 6. Which of these **always** holds?`,
          options: [
            { id: 'train', text: 'The training error does not rise.', correct: true, feedback: 'The larger family contains the smaller. The best of it on these points cannot be worse.' },
            { id: 'fresh', text: 'The error on fresh points falls.', correct: false, feedback: 'Only if bias was the trouble. Past the bottom of the curve it rises.' },
            { id: 'noise', text: 'The noise part of the error stays as it is.', correct: true, feedback: 'Noise belongs to the data and not to the model.' },
            { id: 'bias', text: 'The squared bias falls to zero.', correct: false, feedback: 'It tends to fall. To zero only if the truth lies within the family.' },
          ],
        }
      },
    },
    {
      id: 'name-the-illness',
      type: 'fill-in',
      difficulty: 1,
      objectives: ['tell-under-from-over', 'split-the-error'],
      vary: (random) => {
        const target = pick(random, [0.1, 0.15, 0.2])
        const train = target + pickInteger(random, 20, 30) / 100
        const validation = train + pickInteger(random, 2, 5) / 100
        return {
          prompt: `Target ${two(target)}, training loss ${two(train)}, validation loss ${two(validation)}.`,
          sentence: 'The gap between training and target is {gap}; the model is {illness}, which is also called high {part}.',
          blanks: [
            { id: 'gap', expected: train - target, tolerance: 0.0051, feedback: 'The gap to close first.', slips: [{ value: validation - train, feedback: 'That is the gap between validation and training.' }, { value: validation - target, feedback: 'That is both gaps together.' }], otherwise: `${two(train)} less ${two(target)}.` },
            { id: 'illness', accepts: ['underfitting', 'underfit', 'under-fitting'], feedback: 'It has not learned even what it was shown.', slips: [{ value: ['overfitting', 'overfit'], feedback: 'Overfitting would show as a wide gap between training and validation. Here it is narrow.' }], otherwise: 'The wide gap is the one between training and target. What is that called?' },
            { id: 'part', accepts: ['bias'], feedback: 'Wrong in the same way every time.', slips: [{ value: ['variance'], feedback: 'Variance is differing from one training set to the next.' }], otherwise: 'Being wrong in the same way every time has a name.' },
          ],
        }
      },
    },
    {
      id: 'gap-after-doubling',
      type: 'numeric',
      difficulty: 1,
      objectives: ['tell-under-from-over'],
      vary: (random) => {
        const train = pickInteger(random, 10, 20) / 10
        const gap = pickInteger(random, 8, 19) / 10
        return {
          prompt: `Training loss ${one(train)}, validation loss ${one(train + gap)}, target ${one(train - 0.4)}. How large is the gap that more **data** could close, to one decimal?`,
          expected: gap,
          tolerance: 0.051,
          feedback: 'More data bring training and validation together. They do not help a model that cannot reach the target on what it has seen.',
          slips: [
            { value: 0.4, feedback: 'That is the gap between training and target. More data would rather widen it.' },
            { value: gap + 0.4, feedback: 'That is both gaps together.' },
          ],
          otherwise: 'Data close the gap between training and validation.',
        }
      },
    },
  ],
})
