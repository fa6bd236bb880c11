import type { Chapter } from '@lib/domain/course'

export const debuggingStrategies: Chapter = {
  id: 'debugging-strategies',
  number: 5,
  title: 'Debugging strategies',
  question: 'It trains. Is it right?',
  content: {
    folder: '05-debugging-strategies',
    minutes: 35,
    prerequisites: ['baselines', 'diagnosing-problems'],
    objectives: [
      { id: 'know-the-failures', text: 'name the usual bugs of data, training and evaluation,', section: 'three-places-for-a-bug' },
      { id: 'follow-the-checklist', text: 'work through five steps, cheapest first,', section: 'five-steps-cheapest-first' },
      { id: 'check-a-gradient', text: 'check a gradient numerically, with a step of the right size,', section: 'checking-a-gradient' },
      { id: 'look-at-everything', text: 'choose the picture that shows a suspected bug.', section: 'look-at-it' },
    ],
    challenge: 'the-lab',
    figures: [
      {
        id: 'the-lab',
        name: 'The lab',
        title: 'Something is wrong with this network, and nothing says so',
      },
      {
        id: 'gradient-check',
        drivenBy: ['numerical-gradient'],
        name: 'Gradient check',
        title: 'Between truncation and rounding there is room for a check',
        prediction: 'smaller-epsilon',
      },
    ],
    predictions: [
      {
        id: 'telling-column',
        question:
          'A column that was filled in after the van came back has slipped into the training and the validation data. When the model is used, it is empty. What do you see before that day?',
        options: [
          { id: 'warning', text: 'A warning: training looks too good, validation does not.' },
          { id: 'splendid', text: 'Nothing amiss: both look splendid.' },
          { id: 'worse', text: 'Validation is worse than without the column.' },
        ],
        holds: 'splendid',
      },
      {
        id: 'smaller-epsilon',
        question: 'A gradient check with ε = 10⁻⁵ shows a relative error of about 10⁻⁷. What happens to the error with ε = 10⁻¹⁰?',
        options: [
          { id: 'smaller', text: 'It shrinks: the difference comes closer to the derivative.' },
          { id: 'same', text: 'It stays about the same.' },
          { id: 'larger', text: 'It grows.' },
        ],
        holds: 'larger',
      },
    ],
  },
}
