import type { Chapter } from '@lib/domain/course'

export const performanceMetrics: Chapter = {
  id: 'performance-metrics',
  number: 1,
  title: 'Performance metrics',
  question: 'Which mistakes does your number fail to see?',
  content: {
    folder: '01-performance-metrics',
    minutes: 60,
    prerequisites: ['ml-pipeline'],
    objectives: [
      { id: 'see-blind-spots', text: 'say which mistakes a metric cannot see,', section: 'the-number-that-flatters' },
      { id: 'read-outcomes', text: 'read precision and recall off a table of outcomes,', section: 'four-outcomes-two-questions' },
      { id: 'price-mistakes', text: 'choose a threshold from the price of each mistake,', section: 'moving-the-line' },
      { id: 'judge-curves', text: 'tell when a PR curve and when a ROC curve misleads,', section: 'every-line-at-once' },
      {
        id: 'measure-other-answers',
        text: 'pick a measure for quantities, rankings, text and refusals.',
        section: 'when-the-answer-is-not-yes-or-no',
      },
    ],
    challenge: 'threshold',
    figures: [
      {
        id: 'threshold',
        name: 'Threshold',
        title: 'A lower line finds more spam and stops more letters',
        prediction: 'precision-when-the-line-moves',
        drivenBy: ['precision-recall-fbeta', 'roc-auc'],
      },
      {
        id: 'outliers',
        name: 'Outliers',
        title: 'One far point, and two ways to fit a line',
        prediction: 'a-far-point',
      },
    ],
    predictions: [
      {
        id: 'precision-when-the-line-moves',
        question: 'The line moves a little, from 0.80 down to 0.78. What happens to precision?',
        options: [
          { id: 'always-falls', text: 'It falls, always: more is stopped, so more of it is wrong.' },
          { id: 'usually-falls', text: 'It usually falls, but it can rise.' },
          { id: 'always-rises', text: 'It rises, because recall rises.' },
        ],
        holds: 'usually-falls',
      },
      {
        id: 'a-far-point',
        question: 'Twelve points lie about a line, and one of them is dragged far off. Which fit follows it?',
        options: [
          { id: 'both', text: 'Both, about equally.' },
          { id: 'squared', text: 'The one with the least squared error.' },
          { id: 'absolute', text: 'The one with the least absolute error.' },
        ],
        holds: 'squared',
      },
    ],
  },
}
