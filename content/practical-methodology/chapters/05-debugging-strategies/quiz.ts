import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient } from '@lib/core/gradients/knownGradients'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { two } from '../../print'
import { vPlot } from './workedExample'

const central = vPlot.series[0]?.y ?? []
const step = vPlot.x.findIndex((eps) => eps > 0.99e-5)

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'first-step',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['follow-the-checklist'],
      vary: (random) => {
        const score = pickInteger(random, 61, 68)
        return {
          prompt: `A network trains without complaint, and its results are poor: ${score} % where others report 90 %. Which single step do you take first?`,
          options: [
            { id: 'batch', text: 'Train on about ten examples and see whether the loss goes near zero.', correct: true, feedback: 'Minutes, no validation data, and it divides the causes in two: a machine that cannot learn, or one that learns the wrong thing.' },
            { id: 'search', text: 'Search the hyperparameters.', correct: false, feedback: 'A search over a broken machine returns the best setting of a broken machine.' },
            { id: 'larger', text: 'Try a larger model.', correct: false, feedback: 'If something is broken, it is broken at every size.' },
            { id: 'data', text: 'Collect more data.', correct: false, feedback: 'Dear, slow, and no help if the loop does not learn from what it has.' },
          ],
        }
      },
    },
    {
      id: 'place-of-the-bug',
      type: 'matching',
      difficulty: 1,
      objectives: ['know-the-failures'],
      vary: (random) => {
        const share = pickInteger(random, 3, 9)
        return {
          prompt: 'Where does each bug belong?',
          lefts: [
            { id: 'labels', text: `${share} % of the labels are wrong.`, right: 'data', feedback: 'The network learns what it is given.' },
            { id: 'copies', text: 'Near copies of test pictures are among the training pictures.', right: 'data', feedback: 'Leakage: the division was made after copying.' },
            { id: 'dead', text: 'Most units of a layer give zero for every example.', right: 'training', feedback: 'No gradient flows through a dead unit.' },
            { id: 'dropout', text: 'Two evaluations of the same model on the same data differ.', right: 'evaluation', feedback: 'Something random is still on: dropout, most likely.' },
          ],
          rights: [
            { id: 'data', text: 'Data' },
            { id: 'training', text: 'Training' },
            { id: 'evaluation', text: 'Evaluation' },
          ],
        }
      },
    },
    {
      id: 'steps-in-order',
      type: 'ordering',
      difficulty: 1,
      objectives: ['follow-the-checklist'],
      vary: (random) => {
        const examples = pick(random, [8, 10, 16])
        return {
          prompt: 'Put the steps of the checklist in their order, the cheapest and most telling first.',
          items: [
            { id: 'batch', text: `Overfit ${examples} examples`, feedback: 'It rules out most for least.' },
            { id: 'gradients', text: 'Look for gradients that are NaN, all zero, or all of one sign', feedback: 'A few steps of training are enough to see them.' },
            { id: 'predictions', text: 'Look at actual outputs beside their inputs', feedback: 'A few examples by eye, once the machine is known to learn.' },
            { id: 'ablate', text: 'Take components away, one at a time', feedback: 'Each removal is a training run of its own.' },
            { id: 'simplify', text: 'Reduce everything to the smallest version that should still work', feedback: 'The last resort, which always leads somewhere.' },
          ],
        }
      },
    },
    {
      id: 'central-difference',
      type: 'calculation',
      difficulty: 2,
      objectives: ['check-a-gradient'],
      vary: (random) => {
        const x = pickInteger(random, 2, 5)
        const eps = 0.1
        const f = (at: number) => at ** 3
        const [numeric = 0] = centralDifferences(([at = 0]) => f(at), [x], eps)
        const [exact = 0] = knownGradient('cubic', [x])
        const claimed = exact * pick(random, [1.5, 2])
        const errorOf = (measured: number) => relativeErrors([claimed], [measured]).largest
        const relative = errorOf(numeric)
        return {
          prompt: `Let $f(x) = x^3$, at $x = ${x}$, with a step of $\\varepsilon = 0.1$. Somebody’s code says that the derivative there is ${claimed}.`,
          steps: [
            { id: 'numeric', ask: 'What does the central difference give, to two decimals?', expected: () => numeric, tolerance: 0.006, feedback: `The exact value is ${exact}. What is too much, 0.01, is ε².`, slips: () => [{ value: (f(x + eps) - f(x)) / eps, feedback: 'That is the one-sided difference.' }, { value: 2 * numeric, feedback: 'You divided by ε. The two points are 2ε apart.' }], otherwise: `Compute ${(x + eps).toFixed(1)}³ and ${(x - eps).toFixed(1)}³, subtract, and divide by 0.2.` },
            { id: 'relative', ask: 'What is the relative error of the claim: the difference, divided by the larger of the two? To two decimals.', expected: ([measured = numeric]) => errorOf(measured), tolerance: 0.006, feedback: `About ${two(relative)}. Wrong in kind: the claim is a multiple of the derivative.`, slips: ([measured = numeric]) => [{ value: Math.abs(claimed - measured), feedback: 'That is the absolute difference. It says little without the size of the gradient.' }, { value: Math.abs(claimed - measured) / Math.min(Math.abs(claimed), Math.abs(measured)), feedback: 'You divided by the smaller of the two.' }], otherwise: 'Subtract the two, drop the sign, and divide by the larger.' },
          ],
        }
      },
    },
    {
      id: 'point-to-the-step',
      type: 'hot-spot',
      difficulty: 2,
      objectives: ['check-a-gradient'],
      vary: (random) => {
        const name = pick(random, ['central differences', 'the central difference'])
        return {
          prompt: `The error of ${name} against the step ε, in double precision. Point to a step that you would use.`,
          plot: { ...vPlot, series: [{ name: 'central', y: central }] },
          pick: 'point',
          target: { from: step - 2, to: step + 1 },
          feedback: 'Near the bottom of the V, where bending and rounding are equally small.',
          slips: [
            { value: { from: 0, to: step - 7 }, feedback: 'So short a step subtracts nearly equal numbers: what is left is rounding.' },
            { value: { from: step + 6, to: vPlot.x.length - 1 }, feedback: 'Over so long a step the function bends.' },
          ],
          otherwise: 'Look for the lowest stretch of the curve.',
        }
      },
    },
    {
      id: 'shrinking-errors',
      type: 'numeric',
      difficulty: 3,
      objectives: ['check-a-gradient'],
      vary: (random) => {
        const factor = pick(random, [2, 3, 10])
        return {
          prompt: `On the right arm of the V, where the step is still too long, you make ε ${factor} times smaller. By about which factor does the error of the **central** difference shrink?`,
          expected: factor ** 2,
          tolerance: 0.2,
          feedback: 'Its truncation error goes with ε squared.',
          slips: [
            { value: factor, feedback: 'That is how the one-sided difference behaves. In the central one the first-order parts cancel.' },
            { value: factor ** 3, feedback: 'The odd third-order term is divided by ε once: what is left goes with the square.' },
            { value: 1 / factor, feedback: 'On the left arm it grows like that, through rounding. The question is about the right one.' },
          ],
          otherwise: 'Which power of ε is the truncation error of a central difference?',
        }
      },
    },
    {
      id: 'which-picture',
      type: 'matching',
      difficulty: 2,
      objectives: ['look-at-everything'],
      vary: (random) => {
        const channel = pick(random, ['red and blue', 'left and right'])
        return {
          prompt: 'Which picture shows which suspicion most directly?',
          lefts: [
            { id: 'dead', text: 'Many units are dead.', right: 'activations', feedback: 'Zero for every example: it shows as a spike at 0.' },
            { id: 'swapped', text: `In the inputs, ${channel} are swapped.`, right: 'inputs', feedback: 'The eye sees it in a second; no summary shows it.' },
            { id: 'optimiser', text: 'A layer was never given to the optimiser.', right: 'weights', feedback: 'Its weights are exactly what they were at the start.' },
            { id: 'shuffle', text: 'The data are not shuffled between epochs.', right: 'loss', feedback: 'The loss repeats the same sawtooth every epoch.' },
          ],
          rights: [
            { id: 'activations', text: 'Histogram of activations' },
            { id: 'inputs', text: 'Inputs as the network gets them, beside its outputs' },
            { id: 'weights', text: 'Histogram of weights, before and after' },
            { id: 'loss', text: 'Loss of every batch' },
          ],
        }
      },
    },
    {
      id: 'what-a-histogram-says',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['look-at-everything', 'know-the-failures'],
      vary: (random) => {
        const share = pickInteger(random, 8, 12)
        return {
          prompt: `The mean training loss looks healthy. A histogram of the losses of single examples has its bulk near 0, and a second hump far to the right with ${share} % of the examples in it. What do you do?`,
          options: [
            { id: 'look', text: 'Look at a dozen examples out of the second hump.', correct: true, feedback: 'Wrong labels, broken files, or a kind of case that the model cannot do: the eye will tell. The mean would have hidden it for ever.' },
            { id: 'longer', text: 'Train until the hump is gone.', correct: false, feedback: 'It may go, once the network has learned wrong labels by heart.' },
            { id: 'drop', text: 'Remove those examples.', correct: false, feedback: 'They may be the hard cases that matter most. Look before you throw away.' },
            { id: 'rate', text: 'Lower the learning rate.', correct: false, feedback: 'The mean is healthy: training works. A step of another length does not change which examples are odd.' },
          ],
        }
      },
    },
    {
      id: 'signs-of-leakage',
      type: 'several-choices',
      difficulty: 3,
      objectives: ['know-the-failures'],
      vary: (random) => {
        const score = pickInteger(random, 97, 99)
        return {
          prompt: `A model for predicting which patients return within a month reaches ${score} % on validation, far above the literature. Which of these would make you suspect leakage?`,
          options: [
            { id: 'bed', text: 'One input is the number of the ward of the *second* stay, empty for those who did not return.', correct: true, feedback: 'It is filled in by the very thing to be predicted.' },
            { id: 'split', text: 'Stays were divided at random, and many patients have several stays.', correct: true, feedback: 'The same patient is on both sides. Divide by patient.' },
            { id: 'scale', text: 'Mean and deviation for scaling were computed from all data before the division.', correct: true, feedback: 'A small leak, and a real one: the training part has been told about the validation part.' },
            { id: 'large', text: 'The network has more weights than there are patients.', correct: false, feedback: 'That makes overfitting possible, which would show as a *poor* validation score.' },
          ],
        }
      },
    },
    {
      id: 'what-is-different',
      type: 'output',
      difficulty: 2,
      objectives: ['know-the-failures'],
      vary: (random) => {
        const [mean, deviation] = [pick(random, [40, 50]), pick(random, [5, 10])]
        const value = mean + 2 * deviation
        const wrong = (value / 2 - mean) / deviation
        return {
          prompt: `Training standardised a column by its mean ${mean} and deviation ${deviation}. The service that uses the model gets the column in a unit twice as large, so that its numbers are half as big, and standardises as before. What does this print?`,
          program: `const standardise = (x) => (x - ${mean}) / ${deviation}\nconst measured = ${value}\nconsole.log(standardise(measured))\nconsole.log(standardise(measured / 2))`,
          expected: ['2', String(wrong)],
          feedback: 'Two deviations above the mean have become a long way below it. The network gets a number that it hardly saw in training, and says nothing.',
          slips: [
            { value: ['2', '1'], feedback: 'Half of the *standardised* value would be 1. Halving comes first, and the mean stays what it was.' },
            { value: ['2', '2'], feedback: 'That would hold if the service had computed its own mean. It uses the one of training.' },
          ],
          otherwise: 'Put each number into the formula: subtract the mean, divide by the deviation.',
        }
      },
    },
    {
      id: 'program-a-gradient-check',
      type: 'parsons',
      difficulty: 3,
      objectives: ['check-a-gradient'],
      vary: (random) => {
        const limit = pick(random, ['1e-5', '1e-6'])
        return {
          prompt: 'Put together a check of the derivative of `f` at `x`. Not every line belongs.',
          lines: [
            { text: 'const eps = 1e-5', indent: 0, feedback: 'Near the bottom of the V in double precision.' },
            { text: 'const numeric = (f(x + eps) - f(x - eps)) / (2 * eps)', indent: 0, feedback: 'The points are 2ε apart.' },
            { text: 'const larger = Math.max(Math.abs(numeric), Math.abs(derivative(x)))', indent: 0, feedback: 'What the difference is measured against.' },
            { text: 'const error = Math.abs(numeric - derivative(x)) / larger', indent: 0, feedback: 'The relative error.' },
            { text: `if (error > ${limit}) {`, indent: 0, feedback: 'Agreement to about this is what one asks for.' },
            { text: 'throw new Error("the gradient is wrong")', indent: 1, feedback: 'A check that nobody can overlook.' },
            { text: '}', indent: 0, feedback: 'The end of the branch.' },
          ],
          strays: [
            { text: 'const eps = 1e-15', feedback: 'So short a step leaves nothing but rounding.' },
            { text: 'const numeric = (f(x + eps) - f(x - eps)) / eps', feedback: 'The points are 2ε apart: this is twice the derivative.' },
          ],
        }
      },
    },
  ],
})
