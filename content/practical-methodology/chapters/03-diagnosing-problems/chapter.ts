import type { Chapter } from '@lib/domain/course'

export const diagnosingProblems: Chapter = {
  id: 'diagnosing-problems',
  number: 3,
  title: 'Diagnosing problems',
  question: 'Too simple, too free, or badly trained?',
  content: {
    folder: '03-diagnosing-problems',
    minutes: 35,
    prerequisites: ['baselines'],
    objectives: [
      { id: 'tell-under-from-over', text: 'tell underfitting from overfitting by three numbers,', section: 'three-numbers-not-one' },
      { id: 'read-loss-curves', text: 'recognise four patterns in the losses of a run,', section: 'four-patterns' },
      { id: 'choose-a-cure', text: 'choose a cure that fits the diagnosis,', section: 'cures-and-what-they-cost' },
      { id: 'split-the-error', text: 'split an error into bias, variance and noise.', section: 'why-capacity-cuts-both-ways' },
    ],
    challenge: 'capacity-regularisation-data',
    figures: [
      {
        id: 'capacity-regularisation-data',
        name: 'Capacity, regularisation, data',
        title: 'Too stiff, too free, held back: one family of models, three illnesses',
        prediction: 'three-or-seven',
      },
      {
        id: 'name-the-curve',
        drivenBy: ['early-stopping'],
        name: 'Name the curve',
        title: 'A real run, and something may ail it: what?',
      },
    ],
    predictions: [
      {
        id: 'three-or-seven',
        question:
          'Twenty noisy points lie about a wave. You fit a polynomial of degree 3 and one of degree 7. Which has the smaller error on fresh points?',
        options: [
          { id: 'seven', text: 'Degree 7: it can do all that degree 3 can, and more.' },
          { id: 'three', text: 'Degree 3, nearly always.' },
          { id: 'even', text: 'It is a toss-up.' },
        ],
        holds: 'three',
      },
    ],
  },
}
