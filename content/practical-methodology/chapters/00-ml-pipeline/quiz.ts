import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'
import { defineQuiz } from '@lib/domain/quiz'
import { pick, pickInteger } from '@lib/domain/randomSource'
import { percent, two } from '../../print'

export const quiz = defineQuiz({
  passingShare: 0.8,
  questions: [
    {
      id: 'first-of-all',
      type: 'one-choice',
      difficulty: 1,
      objectives: ['start-simple', 'order-the-stages'],
      vary: (random) => {
        const task = pick(random, ['which invoices will be paid late', 'which seals of a pump will fail', 'which visitors will come back'])
        return {
          prompt: `You are to predict ${task}, and a deep network is what everybody has in mind. The metric is agreed. What do you build first?`,
          options: [
            {
              id: 'baseline',
              text: 'The simplest model that could work, and its score.',
              correct: true,
              feedback:
                'Every later score is read against it. It also makes you build the data and the evaluation, which is where most bugs are.',
            },
            {
              id: 'largest',
              text: 'The largest network that fits the machine, to see what is possible.',
              correct: false,
              feedback: 'It shows what one large network does. Without a floor beneath it, you cannot say whether that is much.',
            },
            {
              id: 'search',
              text: 'A hyperparameter search, so that the comparison is fair.',
              correct: false,
              feedback:
                'Fairness between models matters once there are models to compare. So far nobody knows whether a straight line would do.',
            },
            {
              id: 'more-data',
              text: 'A larger data set: more data never hurts.',
              correct: false,
              feedback: 'It costs time and money, and whether it would help is a thing one can measure. Chapter 6 does.',
            },
          ],
        }
      },
    },
    {
      id: 'stages-in-order',
      type: 'ordering',
      difficulty: 1,
      objectives: ['order-the-stages'],
      vary: (random) => {
        const who = pick(random, ['a hospital', 'a library', 'a water works'])
        return {
          prompt: `A project for ${who}. Put these steps in the order in which they belong.`,
          items: [
            {
              id: 'metric',
              text: 'Agree on the metric and on the least that would be useful',
              feedback: 'Nothing can be compared before this is settled.',
            },
            {
              id: 'constant',
              text: 'Score a model that always gives the most frequent answer',
              feedback: 'The floor: it needs data and an evaluation, and no learning.',
            },
            { id: 'small', text: 'Train a small network and compare', feedback: 'One rung up, once there is a floor to stand on.' },
            {
              id: 'diagnose',
              text: 'Find out whether it underfits or overfits, and change one thing',
              feedback: 'The loop: it begins when there is a model to diagnose.',
            },
            { id: 'test', text: 'Open the test set', feedback: 'Last: after this, nothing may be chosen by it any more.' },
          ],
        }
      },
    },
    {
      id: 'share-of-the-gain',
      type: 'calculation',
      difficulty: 2,
      objectives: ['start-simple'],
      vary: (random) => {
        const constant = pickInteger(random, 52, 66) / 100
        const linear = constant + pickInteger(random, 12, 18) / 100
        const deep = linear + pickInteger(random, 2, 8) / 100
        return {
          prompt: `Always giving the most frequent answer scores ${two(constant)}; a linear model ${two(linear)}; a deep network ${two(deep)}. How much of what the network gains over learning nothing does the linear model have already?`,
          steps: [
            {
              id: 'network',
              ask: 'What does the network gain over the constant answer?',
              expected: () => deep - constant,
              tolerance: 0.0051,
              feedback: `${two(deep)} − ${two(constant)}.`,
              slips: () => [
                { value: deep - linear, feedback: 'That is its gain over the linear model. The floor is the constant answer.' },
              ],
              otherwise: 'Subtract the score of the constant answer from the network’s.',
            },
            {
              id: 'linear',
              ask: 'What does the linear model gain over it?',
              expected: () => linear - constant,
              tolerance: 0.0051,
              feedback: `${two(linear)} − ${two(constant)}.`,
              slips: () => [{ value: linear, feedback: 'That is its score, with what learning nothing gives still in it.' }],
              otherwise: 'Subtract the score of the constant answer from the linear model’s.',
            },
            {
              id: 'share',
              ask: 'Which share of the network’s gain is that, to two decimals?',
              expected: ([network = 1, own = 0]) => own / network,
              tolerance: 0.011,
              feedback: 'With this share in hand, the question becomes what the rest costs.',
              slips: ([network = 1, own = 0]) => [
                { value: network / own, feedback: 'The other way round: the linear gain is the part, the network’s the whole.' },
                { value: linear / deep, feedback: 'A ratio of scores flatters the simple model: what learning nothing gives is in both.' },
              ],
              otherwise: 'Divide the linear model’s gain by the network’s.',
            },
          ],
        }
      },
    },
    {
      id: 'requirements-and-questions',
      type: 'matching',
      difficulty: 2,
      objectives: ['state-requirements'],
      vary: (random) => {
        const ms = pick(random, [50, 100, 200])
        return {
          prompt: 'Each sentence comes from a first meeting. Which requirement does it settle?',
          lefts: [
            {
              id: 'missed',
              text: '“A missed fault costs us forty times what a false alarm does.”',
              right: 'metric',
              feedback: 'It says how mistakes are to be weighed, which is what a metric is.',
            },
            {
              id: 'phone',
              text: `“The answer has to stand on the screen within ${ms} milliseconds.”`,
              right: 'latency',
              feedback: 'Time to answer, at the place where it is used.',
            },
            {
              id: 'beats',
              text: '“If it is not clearly better than the checklist we have, we keep the checklist.”',
              right: 'least',
              feedback: 'That is the lowest performance at which the thing is still of use.',
            },
            {
              id: 'gateway',
              text: '“It has to run on the gateway, which has 64 MB.”',
              right: 'memory',
              feedback: 'It decides which models may enter the comparison.',
            },
          ],
          rights: [
            { id: 'metric', text: 'The metric' },
            { id: 'least', text: 'The least acceptable performance' },
            { id: 'latency', text: 'Latency' },
            { id: 'memory', text: 'Memory' },
            { id: 'cost', text: 'Cost of training' },
          ],
        }
      },
    },
    {
      id: 'not-yet-a-project',
      type: 'several-choices',
      difficulty: 2,
      objectives: ['state-requirements', 'order-the-stages'],
      vary: (random) => {
        const week = pick(random, ['second', 'third', 'fourth'])
        return {
          prompt: `In the ${week} week of a project you find the following. Which of them ought to have been settled before a model was trained?`,
          options: [
            {
              id: 'metric',
              text: 'Two people report improvements, measured in two ways.',
              correct: true,
              feedback: 'Without one agreed metric, “better” means nothing, and every comparison becomes an argument.',
            },
            {
              id: 'least',
              text: 'Nobody can say which score would be enough to ship.',
              correct: true,
              feedback: 'Then nothing tells you when to stop, or when to give up.',
            },
            {
              id: 'memory',
              text: 'The best model does not fit the device it is for.',
              correct: true,
              feedback: 'Requirements are inputs: a model that cannot be run should not have been in the comparison.',
            },
            {
              id: 'rate',
              text: 'The best learning rate is not known yet.',
              correct: false,
              feedback: 'That is a thing to find out on the way, in the loop and in tuning. It does not have to be known first.',
            },
          ],
        }
      },
    },
    {
      id: 'after-the-test',
      type: 'one-choice',
      difficulty: 2,
      objectives: ['keep-a-test-set'],
      vary: (random) => {
        const validation = pickInteger(random, 84, 92) / 100
        const test = validation - pickInteger(random, 4, 7) / 100
        return {
          prompt: `After weeks of tuning, the chosen model scores ${two(validation)} on validation. The test set is opened: ${two(test)}. What do you do?`,
          options: [
            {
              id: 'report',
              text: `Report ${two(test)}, and say how the model was chosen.`,
              correct: true,
              feedback: 'It is the one number that no choice was made by. The difference is what choosing cost, plus chance.',
            },
            {
              id: 'again',
              text: 'Tune a little further, and take the test score again when validation has improved.',
              correct: false,
              feedback:
                'Then the test set takes part in choosing, and becomes a second validation set. It will agree with you in the end, whatever is true.',
            },
            {
              id: 'validation',
              text: `Report ${two(validation)}: validation has more examples behind it.`,
              correct: false,
              feedback:
                'More examples make chance smaller; they do nothing about having been chosen by. Weeks of choosing are in that number.',
            },
            {
              id: 'average',
              text: 'Report the average of the two.',
              correct: false,
              feedback: 'One of them is honest and the other is not. Their average is neither.',
            },
          ],
        }
      },
    },
    {
      id: 'how-well-known',
      type: 'numeric',
      difficulty: 3,
      objectives: ['keep-a-test-set'],
      vary: (random) => {
        const n = pick(random, [400, 900, 2500])
        const share = pick(random, [0.8, 0.9])
        const { low, high } = wilsonInterval(Math.round(share * n), n)
        const half = (high - low) / 2
        return {
          prompt: `A model is right for ${percent(share)} of ${n} test cases. About how far to either side does a 95 % interval for its accuracy reach? Use $1.96\\sqrt{p(1-p)/n}$, and answer to three decimals.`,
          expected: half,
          tolerance: 0.0015,
          feedback: `About ${half.toFixed(3)}. A difference between two models that is smaller than this is, on its own, no finding.`,
          slips: [
            { value: half / 1.96, feedback: 'That is one standard error. For 95 % it takes 1.96 of them.' },
            { value: (1.96 * share * (1 - share)) / n, feedback: 'The root is missing.' },
            {
              value: 1.96 * Math.sqrt(share * (1 - share)),
              feedback: 'The number of cases is missing: dividing by n under the root is what makes larger test sets worth having.',
            },
          ],
          otherwise: 'Put p and n into the formula: p times 1 − p, divided by n, the root of that, times 1.96.',
        }
      },
    },
    {
      id: 'words-of-the-split',
      type: 'fill-in',
      difficulty: 1,
      objectives: ['keep-a-test-set'],
      vary: (random) => {
        const train = pick(random, [600, 1200, 3000])
        const held = train / 6
        const total = train + 2 * held
        return {
          prompt: `Of ${total} vans, ${train} are for fitting weights, and the rest are divided equally between the two other parts.`,
          sentence: 'By the {chooser} set you choose between models; the {envelope} set is opened once, and has {size} vans in it.',
          blanks: [
            {
              id: 'chooser',
              accepts: ['validation', 'development', 'dev'],
              feedback: 'It is there to be chosen by, and is spent in the choosing.',
              slips: [
                { value: ['test', 'testing'], feedback: 'By the test set nothing is chosen. That is the whole of its worth.' },
                {
                  value: ['training', 'train'],
                  feedback: 'On the training set every model looks better than it is: its weights were fitted there.',
                },
              ],
              otherwise: 'There are three parts: one to fit, one to choose, one to judge.',
            },
            {
              id: 'envelope',
              accepts: ['test', 'holdout', 'held-out'],
              feedback: 'Opened after the last choice.',
              slips: [{ value: ['validation'], feedback: 'The validation set is looked at again and again: it is for choosing.' }],
              otherwise: 'It is the part that stays closed until everything is decided.',
            },
            {
              id: 'size',
              expected: held,
              tolerance: 0.5,
              feedback: 'What is left, divided by two.',
              slips: [
                { value: total - train, feedback: 'That is both of the other parts together.' },
                { value: total / 3, feedback: 'That would be three equal parts.' },
              ],
              otherwise: `Take ${train} from ${total}, and halve the rest.`,
            },
          ],
        }
      },
    },
    {
      id: 'two-changes',
      type: 'one-choice',
      difficulty: 3,
      objectives: ['order-the-stages', 'start-simple'],
      vary: (random) => {
        const gain = pickInteger(random, 2, 5)
        return {
          prompt: `In one run you doubled the width of the network and switched to another way of filling in missing values. Validation rose by ${gain} points. You would like to keep only what helped. What is the least you have to do?`,
          options: [
            {
              id: 'one-more',
              text: 'One more run, with one of the two changes taken back.',
              correct: true,
              feedback:
                'It shows what that change does in the presence of the other. Whether the other helps by itself would take a run more.',
            },
            {
              id: 'none',
              text: 'Nothing: the wider network is the likelier cause.',
              correct: false,
              feedback: 'Likely, perhaps. Data work surprises more often than width does, and a guess about a cause is not a measurement.',
            },
            {
              id: 'same',
              text: 'The same run with another seed.',
              correct: false,
              feedback: 'That tells you how much of the gain is chance, which is worth knowing. It does not tell the two changes apart.',
            },
            {
              id: 'test',
              text: 'Ask the test set.',
              correct: false,
              feedback: 'It would say how good the pair is, not which half did it, and it would be spent.',
            },
          ],
        }
      },
    },
  ],
})
