import type { Chapter } from '@lib/domain/course'

export const gridVsRandom: Chapter = {
  id: 'grid-vs-random',
  number: 7,
  title: 'Grid vs random search',
  question: 'Nine trials: where do you put them?',
  content: {
    folder: '07-grid-vs-random',
    minutes: 30,
    prerequisites: ['hyperparameter-tuning'],
    objectives: [
      { id: 'count-distinct-values', text: 'count how many values of each knob a search tries,', section: 'nine-trials-two-ways' },
      {
        id: 'judge-by-repetition',
        text: 'judge two ways of searching by many contests, not by one,',
        section: 'one-contest-is-an-anecdote',
      },
      { id: 'when-grid-wins', text: 'say when a grid is the better choice,', section: 'when-the-grid-wins' },
      { id: 'count-trials-needed', text: 'work out how many random trials are needed.', section: 'how-many-trials-are-enough' },
    ],
    challenge: 'grid-versus-random',
    figures: [
      {
        id: 'grid-versus-random',
        drivenBy: ['grid-search', 'random-search'],
        name: 'Grid against random',
        title: 'The same budget asks few questions of the axis that matters, or many',
        prediction: 'share-of-wins',
      },
    ],
    predictions: [
      {
        id: 'share-of-wins',
        question:
          'Nine trials each, two knobs, one of which matters much more. In what share of a thousand contests does random search find the better setting?',
        options: [
          { id: 'even', text: 'About half.' },
          { id: 'mostly', text: 'Somewhere about 60 %.' },
          { id: 'nearly-always', text: 'More than 90 %.' },
        ],
        holds: 'mostly',
      },
    ],
  },
}
