import type { Chapter } from '@lib/domain/course'

export const moreData: Chapter = {
  id: 'more-data',
  number: 6,
  title: 'When to gather more data',
  question: 'Would another thousand labels help?',
  content: {
    folder: '06-more-data',
    minutes: 30,
    prerequisites: ['diagnosing-problems'],
    objectives: [
      { id: 'draw-a-learning-curve', text: 'draw a learning curve by size, and read it,', section: 'the-test' },
      { id: 'when-data-help', text: 'say when more data help and when they do not,', section: 'when-it-helps-and-when-it-does-not' },
      { id: 'extrapolate', text: 'extrapolate a learning curve and say how far to trust it,', section: 'how-much-more' },
      { id: 'know-alternatives', text: 'name four alternatives to collecting data.', section: 'four-other-ways' },
    ],
    challenge: 'learning-curve',
    figures: [
      {
        id: 'learning-curve',
        drivenBy: ['learning-curve'],
        name: 'Learning curve',
        title: 'Where the curve is going, and how far that can be trusted',
        prediction: 'linear-with-more',
      },
    ],
    predictions: [
      {
        id: 'linear-with-more',
        question:
          'A linear model and a deep tree have each learned from 200 vans. Now both get eight times as many. What happens to their errors on fresh vans?',
        options: [
          { id: 'both', text: 'Both fall a good deal: more data help.' },
          { id: 'tree', text: 'The tree’s falls a good deal, the line’s hardly.' },
          { id: 'line', text: 'The line’s falls a good deal, the tree’s hardly.' },
        ],
        holds: 'tree',
      },
    ],
  },
}
