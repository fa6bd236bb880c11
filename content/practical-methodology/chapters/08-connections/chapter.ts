import type { Chapter } from '@lib/domain/course'

export const connections: Chapter = {
  id: 'connections',
  number: 8,
  title: 'Connections',
  question: 'Where does each practice turn up?',
  content: {
    folder: '08-connections',
    minutes: 30,
    prerequisites: ['grid-vs-random', 'more-data', 'debugging-strategies'],
    objectives: [
      { id: 'place-each-practice', text: 'say where in the field each practice turns up,', section: 'where-the-practices-live' },
      {
        id: 'choose-the-next-step',
        text: 'choose the next step of a project from what is known of it,',
        section: 'one-project-from-end-to-end',
      },
      { id: 'report-honestly', text: 'report a result so that it can be believed.', section: 'a-report-that-can-be-believed' },
    ],
    figures: [
      {
        id: 'practice-map',
        name: 'Practice map',
        title: 'Every practice has a chapter behind it, and a tool that does it for you',
        standing: true,
      },
    ],
    predictions: [
      {
        id: 'which-move-brought-most',
        question:
          'A project goes by the book: constant baseline, logistic regression, a small network, a larger one, a tuned one. Which step brings the largest gain in accuracy?',
        options: [
          { id: 'linear', text: 'From the constant to logistic regression.' },
          { id: 'network', text: 'From logistic regression to a network.' },
          { id: 'tuning', text: 'Tuning the network.' },
        ],
        holds: 'linear',
      },
    ],
  },
}
