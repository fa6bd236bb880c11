import type { Chapter } from '@lib/domain/course'

export const baselines: Chapter = {
  id: 'baselines',
  number: 2,
  title: 'Baselines',
  question: 'What would a model score that learned nothing?',
  content: {
    folder: '02-baselines',
    minutes: 30,
    prerequisites: ['ml-pipeline', 'performance-metrics'],
    objectives: [
      { id: 'climb-the-rungs', text: 'name five rungs of baselines and say what each tells,', section: 'five-rungs' },
      { id: 'read-the-ladder', text: 'read a ladder of scores, with its spread, for what to do next,', section: 'reading-the-ladder' },
      { id: 'reproduce-first', text: 'say what reproducing a known result proves,', section: 'borrow-a-result-before-you-make-one' },
      {
        id: 'check-sanity',
        text: 'run three checks before training in earnest, and say what each cannot see.',
        section: 'three-checks-before-you-train',
      },
    ],
    challenge: 'baseline-ladder',
    figures: [
      {
        id: 'baseline-ladder',
        drivenBy: ['logistic-regression'],
        name: 'Baseline ladder',
        title: 'Climb from below, and stop where a step brings nothing',
        prediction: 'ladder-on-noise',
      },
      {
        id: 'overfit-one-batch',
        name: 'Overfit one batch',
        title: 'Each check sees some bugs, and is blind to others',
        prediction: 'shuffled-batch',
      },
    ],
    predictions: [
      {
        id: 'shuffled-batch',
        question:
          'The labels of 32 training examples are shuffled, so that there is nothing to learn. Can a small network still bring its loss on those 32 near zero?',
        options: [
          { id: 'no', text: 'No: without a pattern there is nothing to fit.' },
          { id: 'halfway', text: 'Half-way: it will do a little better than a coin.' },
          { id: 'yes', text: 'Yes: it learns them by heart.' },
        ],
        holds: 'yes',
      },
      {
        id: 'ladder-on-noise',
        question:
          'Data without any signal: labels and points have nothing to do with each other. What will a deep network show on fresh examples?',
        options: [
          { id: 'half', text: 'About half right, like a coin.' },
          { id: 'below', text: 'Clearly below half: it has learnt nonsense.' },
          { id: 'above', text: 'Somewhat above half: it finds some pattern.' },
        ],
        holds: 'half',
      },
    ],
  },
}
