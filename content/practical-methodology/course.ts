import { defineCourse } from '@lib/domain/course'
import { performanceMetrics } from './chapters/01-performance-metrics/chapter'

export const course = defineCourse({
  id: 'practical-methodology',
  title: 'Practical Methodology',
  description:
    'The part of deep learning that decides whether a model works: what to measure, where to start, what is wrong, what to try next.',
  chapters: [
    { id: 'ml-pipeline', number: 0, title: 'The ML pipeline', question: 'What comes before the model?' },
    performanceMetrics,
    { id: 'baselines', number: 2, title: 'Baselines', question: 'What would a model score that learned nothing?' },
    { id: 'diagnosing-problems', number: 3, title: 'Diagnosing problems', question: 'Too simple, too free, or badly trained?' },
    { id: 'hyperparameter-tuning', number: 4, title: 'Hyperparameter tuning', question: 'Which knob first, and on what scale?' },
    { id: 'debugging-strategies', number: 5, title: 'Debugging strategies', question: 'It trains. Is it right?' },
    { id: 'more-data', number: 6, title: 'When to gather more data', question: 'Would another thousand labels help?' },
    { id: 'grid-vs-random', number: 7, title: 'Grid vs random search', question: 'Nine trials: where do you put them?' },
    { id: 'connections', number: 8, title: 'Connections', question: 'Where does each practice turn up?' },
  ],
})
