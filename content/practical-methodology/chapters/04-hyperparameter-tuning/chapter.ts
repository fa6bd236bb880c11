import type { Chapter } from '@lib/domain/course'

export const hyperparameterTuning: Chapter = {
  id: 'hyperparameter-tuning',
  number: 4,
  title: 'Hyperparameter tuning',
  question: 'Which knob first, and on what scale?',
  content: {
    folder: '04-hyperparameter-tuning',
    minutes: 35,
    prerequisites: ['diagnosing-problems'],
    objectives: [
      { id: 'rank-the-knobs', text: 'rank hyperparameters by how much they matter, with sensible ranges,', section: 'which-knob-first' },
      {
        id: 'use-the-log-scale',
        text: 'sample a learning rate on a logarithmic scale and say why,',
        section: 'equal-ratios-not-equal-steps',
      },
      { id: 'choose-a-search', text: 'choose between manual, grid, random and model-based search,', section: 'ways-to-search' },
      { id: 'weigh-a-trial', text: 'work out what a model-based search tries next,', section: 'a-model-of-the-search-itself' },
      { id: 'drop-early', text: 'plan a search that drops trials early.', section: 'dropping-the-hopeless-early' },
    ],
    figures: [],
    predictions: [
      {
        id: 'below-a-thousandth',
        question: 'You draw learning rates uniformly between 0.00001 and 0.1. Which share of them is below 0.001?',
        options: [
          { id: 'half', text: 'About half: 0.001 is in the middle of the exponents.' },
          { id: 'tenth', text: 'About a tenth.' },
          { id: 'hundredth', text: 'About a hundredth.' },
        ],
        holds: 'hundredth',
      },
    ],
  },
}
