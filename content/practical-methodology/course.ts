import { defineCourse } from '@lib/domain/course'
import { mlPipeline } from './chapters/00-ml-pipeline/chapter'
import { performanceMetrics } from './chapters/01-performance-metrics/chapter'
import { baselines } from './chapters/02-baselines/chapter'
import { diagnosingProblems } from './chapters/03-diagnosing-problems/chapter'
import { hyperparameterTuning } from './chapters/04-hyperparameter-tuning/chapter'
import { debuggingStrategies } from './chapters/05-debugging-strategies/chapter'
import { moreData } from './chapters/06-more-data/chapter'
import { gridVsRandom } from './chapters/07-grid-vs-random/chapter'
import { connections } from './chapters/08-connections/chapter'

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
    hyperparameterTuning,
    debuggingStrategies,
    moreData,
    gridVsRandom,
    connections,
  ],
})
