import { mean } from '@lib/core/statistics/mean'
import { standardDeviation } from '@lib/core/statistics/variance'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { one, two } from '../../print'
import { sickRun } from '../../sickRuns'

// biome-ignore format: an option a line
export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'one-skill',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['choose-the-next-step'],
      vary: (random) => {
        const years = pick(random, ['two', 'five', 'ten'])
        return {
          prompt: `A colleague with ${years} years of practice may teach you one skill in an afternoon. Which would this course have you ask for?`,
          options: [
            { id: 'diagnose', text: 'How to find out what is wrong, and let that choose what to do.', correct: true, feedback: 'Every other technique is a tool for one diagnosis or another. Without the diagnosis you reach for them at random.' },
            { id: 'architectures', text: 'Which architecture is best at the moment.', correct: false, feedback: 'It will be another next year, and it helps only if capacity is what is lacking.' },
            { id: 'tuning', text: 'How to tune hyperparameters quickly.', correct: false, feedback: 'Useful, once it is known that the model is sound and merely badly set.' },
            { id: 'data', text: 'How to get hold of more data.', correct: false, feedback: 'The right answer to one diagnosis, and a waste for the others.' },
          ],
        }
      },
    },
    {
      id: 'practice-and-place',
      type: 'matching',
      difficulty: 1,
      objectives: ['place-each-practice'],
      vary: (random) => {
        const field = pick(random, ['a hospital', 'a bank', 'an archive'])
        return {
          prompt: `Which practice is at work here, in ${field} or elsewhere?`,
          lefts: [
            { id: 'alarm', text: 'A threshold is chosen by what a missed case costs.', right: 'precision-recall', feedback: 'The metric has to fit the price of each mistake.' },
            { id: 'imagenet', text: 'A network that was trained on ImageNet is fine-tuned on 900 pictures.', right: 'transfer', feedback: 'The normal beginning in vision.' },
            { id: 'without', text: 'A table shows the system without each of its parts in turn.', right: 'ablation', feedback: 'Each row says what one part is worth.' },
            { id: 'back', text: 'Sentences are translated to French and back, and added.', right: 'augmentation', feedback: 'Back-translation: new wording, same meaning.' },
          ],
          rights: [
            { id: 'precision-recall', text: 'Precision against recall' },
            { id: 'transfer', text: 'Transfer learning' },
            { id: 'ablation', text: 'Ablation study' },
            { id: 'augmentation', text: 'Data augmentation' },
            { id: 'curve', text: 'Learning curve by size' },
          ],
        }
      },
    },
    {
      id: 'next-row',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['choose-the-next-step'],
      vary: (random) => {
        const linear = pickInteger(random, 70, 76) / 100
        const train = pickInteger(random, 94, 98) / 100
        return {
          prompt: `Constant 0.61, logistic regression ${two(linear)}; a first network has ${two(train)} on training and ${two(linear + 0.01)} on validation. People reach 0.90. What is the next step?`,
          options: [
            { id: 'regularise', text: 'Regularise, or see by a learning curve whether more data would help.', correct: true, feedback: 'A wide gap between training and validation: it overfits. Both are cures for that.' },
            { id: 'larger', text: 'A larger network.', correct: false, feedback: `At ${two(train)} on training it is large enough to learn them by heart already.` },
            { id: 'test', text: 'Open the test set, to see whether validation is right.', correct: false, feedback: 'There are choices still to be made, and it may be opened once.' },
            { id: 'ship', text: 'Ship the logistic regression.', correct: false, feedback: 'Perhaps in the end. With people at 0.90 there is room, and one diagnosis tells where to look.' },
          ],
        }
      },
    },
    {
      id: 'last-diagnosis',
      type: 'diagnosis',
      difficulty: 3,
      objectives: ['choose-the-next-step'],
      vary: (random) => {
        const fault = pick(random, ['underfitting', 'overfitting'] as const)
        const is = (id: string) => id === fault
        return {
          prompt: 'A run from somebody’s project, with the loss that the requirement asks for.',
          plot: sickRun(fault, pickInteger(random, 2, 5)),
          diagnoses: [
            { id: 'underfitting', text: 'It underfits.', correct: is('underfitting'), feedback: is('underfitting') ? 'Both curves lie close together, above the target.' : 'The training loss is far below the target.' },
            { id: 'overfitting', text: 'It overfits.', correct: is('overfitting'), feedback: is('overfitting') ? 'Training is far below the target and validation above it, and rising.' : 'There is hardly a gap between the two curves.' },
            { id: 'fine', text: 'Nothing: it meets the target.', correct: false, feedback: 'The validation loss ends above the target.' },
          ],
          remedies: [
            { id: 'capacity', text: 'Give the model more capacity.', correct: is('underfitting'), feedback: is('underfitting') ? 'It cannot follow even what it is shown.' : 'It follows the training data all too well.' },
            { id: 'more', text: 'Draw a learning curve, and collect or regularise accordingly.', correct: is('overfitting'), feedback: is('overfitting') ? 'What is learned does not carry over: that is what data and regularisation are for.' : 'With no gap to close, more of the same would be wasted.' },
            { id: 'nothing', text: 'Open the test set.', correct: false, feedback: 'Validation does not meet the target. There is work to do first.' },
          ],
        }
      },
    },
    {
      id: 'spread-of-seeds',
      type: 'calculation',
      difficulty: 2,
      objectives: ['report-honestly'],
      vary: (random) => {
        const base = pickInteger(random, 80, 86)
        const scores = [base, base + 2, base + 1, base + pickInteger(random, 3, 5), base - 1]
        return {
          prompt: `One setting, five seeds: accuracies of ${scores.join(', ')} %.`,
          steps: [
            { id: 'mean', ask: 'What is their mean, to one decimal?', expected: () => mean(scores), tolerance: 0.051, feedback: `${one(mean(scores))}.`, slips: () => [{ value: Math.max(...scores), feedback: 'That is the best of them. Reporting it is choosing by luck.' }], otherwise: 'Add them up, divide by five.' },
            { id: 'deviation', ask: 'What is their standard deviation, to one decimal? (Divide by 4: they are a sample.)', expected: () => standardDeviation(scores, 1), tolerance: 0.051, feedback: 'A method that is ahead by less than this in a single run has shown nothing.', slips: () => [{ value: standardDeviation(scores, 1) ** 2, feedback: 'That is the variance. Its root is asked for.' }, { value: Math.max(...scores) - Math.min(...scores), feedback: 'That is the range from lowest to highest.' }], otherwise: 'Distances from the mean, squared, summed, divided by four; then the root.' },
          ],
        }
      },
    },
    {
      id: 'what-belongs-in-a-report',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['report-honestly'],
      vary: (random) => {
        const tried = pick(random, [30, 60, 120])
        return {
          prompt: 'Which of these belong into the report of a result?',
          options: [
            { id: 'trials', text: `That ${tried} settings were tried, from which ranges.`, correct: true, feedback: 'The best of many is partly luck, and a comparison is fair only at equal effort.' },
            { id: 'baseline', text: 'What the constant baseline scores on the same data.', correct: true, feedback: 'Without it the number has no scale.' },
            { id: 'best-seed', text: 'The score of the best seed alone.', correct: false, feedback: 'That reports luck. Mean and spread over seeds belong there.' },
            { id: 'failed', text: 'What was tried and did not help.', correct: true, feedback: 'A line for you, perhaps a month for the reader.' },
          ],
        }
      },
    },
    {
      id: 'a-project-in-order',
      type: 'ordering',
      difficulty: 1,
      objectives: ['choose-the-next-step', 'place-each-practice'],
      vary: (random) => {
        const what = pick(random, ['leaks in water pipes', 'forged signatures', 'late trains'])
        return {
          prompt: `A system that recognises ${what}. Put the steps in order.`,
          items: [
            { id: 'metric', text: 'Choose the metric by what mistakes cost', feedback: 'Everything later is judged by it.' },
            { id: 'baseline', text: 'Score constant and linear baselines', feedback: 'The floor.' },
            { id: 'batch', text: 'Let a small network overfit one batch', feedback: 'Before any real training of it.' },
            { id: 'diagnose', text: 'Train, and diagnose by training and validation loss', feedback: 'Now there is something to diagnose.' },
            { id: 'search', text: 'Search learning rate and regularisation at random', feedback: 'When the model is sound and only badly set.' },
            { id: 'report', text: 'Open the test set and report', feedback: 'Last, once.' },
          ],
        }
      },
    },
    {
      id: 'connections-in-words',
      type: 'fill-in',
      difficulty: 3,
      objectives: ['place-each-practice'],
      vary: (random) => {
        const parts = pickInteger(random, 3, 6)
        return {
          prompt: `A system has ${parts} components that can each be left out by itself.`,
          sentence: 'A study that leaves out one component at a time is called {name}, and takes {runs} training runs, the complete system included.',
          blanks: [
            { id: 'name', accepts: ['ablation', 'ablation study', 'ablations'], feedback: 'It shows what each part is worth.', slips: [{ value: ['baseline'], feedback: 'A baseline is a simple model to compare with. Leaving parts out has a name of its own.' }], otherwise: 'The word comes from surgery: to take something away.' },
            { id: 'runs', expected: parts + 1, tolerance: 0.4, feedback: 'One for each component, and one with all of them to compare with.', slips: [{ value: 2 ** parts, feedback: 'That would be all combinations. One at a time takes far fewer.' }, { value: parts, feedback: 'The complete system has to be trained too, to compare with.' }], otherwise: 'How many systems lack exactly one component? And what are they compared with?' },
          ],
        }
      },
    },
    {
      id: 'unfair-comparison',
      type: 'one-choice',
      difficulty: 3,
      objectives: ['report-honestly', 'place-each-practice'],
      vary: (random) => {
        const gain = pickInteger(random, 8, 15) / 10
        return {
          prompt: `A paper’s new method beats the old one by ${one(gain)} points. The new one was tuned with 150 trials; the old one was run with the settings of its own paper, on other data. What has been shown?`,
          options: [
            { id: 'effort', text: 'That the comparison is unfair: part or all of the gain may be the tuning.', correct: true, feedback: 'Old models, tuned with the same care, have overtaken newer ones more than once (Melis et al. 2018).' },
            { id: 'better', text: 'That the new method is better.', correct: false, feedback: 'It was given 150 chances to be lucky, and the old one none.' },
            { id: 'worse', text: 'That the old method is better.', correct: false, feedback: 'Nor that. Nobody knows until both have had the same budget.' },
            { id: 'nothing-wrong', text: 'That nothing is wrong: published settings are optimal.', correct: false, feedback: 'Optimal for other data, if that. Settings do not travel well.' },
          ],
        }
      },
    },
  ],
})
