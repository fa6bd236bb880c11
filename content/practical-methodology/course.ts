import { defineCourse } from '@lib/domain/course'
import { mlPipeline } from './chapters/00-ml-pipeline/chapter'
import { performanceMetrics } from './chapters/01-performance-metrics/chapter'
import { baselines } from './chapters/02-baselines/chapter'
import { diagnosingProblems } from './chapters/03-diagnosing-problems/chapter'

export const course = defineCourse({
  id: 'practical-methodology',
  title: 'Practical Methodology',
  description:
    'The part of deep learning that decides whether a model works: what to measure, where to start, what is wrong, what to try next.',
  chapters: [
    mlPipeline,
    performanceMetrics,
    baselines,
    diagnosingProblems,
    { id: 'hyperparameter-tuning', number: 4, title: 'Hyperparameter tuning', question: 'Which knob first, and on what scale?' },
    { id: 'debugging-strategies', number: 5, title: 'Debugging strategies', question: 'It trains. Is it right?' },
    { id: 'more-data', number: 6, title: 'When to gather more data', question: 'Would another thousand labels help?' },
    { id: 'grid-vs-random', number: 7, title: 'Grid vs random search', question: 'Nine trials: where do you put them?' },
    { id: 'connections', number: 8, title: 'Connections', question: 'Where does each practice turn up?' },
  ],
})
