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
    challenge: 'successive-halving',
    figures: [
      {
        id: 'learning-rate-sweep',
        name: 'Learning-rate sweep',
        title: 'Too small creeps, too large leaps, and between them lies less than it seems',
        prediction: 'a-hundredfold-off',
      },
      {
        id: 'bayesian-optimisation',
        drivenBy: ['expected-improvement'],
        name: 'Bayesian optimisation',
        title: 'Some points are tried, and a model of the loss says where to look next',
        prediction: 'second-best-guess',
      },
      {
        id: 'successive-halving',
        drivenBy: ['successive-halving'],
        name: 'Successive halving',
        title: 'Many for a short time, or few for long',
        prediction: 'many-or-few',
      },
    ],
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
      {
        id: 'a-hundredfold-off',
        question:
          'You have found the best learning rate. Which does more harm: a rate a hundred times too small, or one a hundred times too large?',
        options: [
          { id: 'small', text: 'Too small: it hardly moves.' },
          { id: 'large', text: 'Too large: it leaps about or diverges.' },
          { id: 'even', text: 'About the same.' },
        ],
        holds: 'large',
      },
      {
        id: 'second-best-guess',
        question: 'Bayesian optimisation has tried five points. Where does it look next?',
        options: [
          { id: 'near-best', text: 'Close beside the best so far, always.' },
          { id: 'gap', text: 'In the widest gap, always.' },
          { id: 'either', text: 'Where the loss may well be low: near the best, or where little is known.' },
        ],
        holds: 'either',
      },
      {
        id: 'many-or-few',
        question:
          '240 epochs in all. What finds the better network on the mean: few configurations trained fully, or many of which most are stopped early?',
        options: [
          { id: 'few', text: 'Few, trained fully.' },
          { id: 'many', text: 'Many, stopped early.' },
          { id: 'even', text: 'It makes no difference.' },
        ],
        holds: 'many',
      },
    ],
  },
}
