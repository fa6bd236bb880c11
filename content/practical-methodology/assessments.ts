import type { ChallengeDefinition } from '@lib/domain/challenge'
import type { ExerciseDefinition } from '@lib/domain/exercise'
import type { QuizDefinition } from '@lib/domain/quiz'
import { thresholdChallenge } from './chapters/01-performance-metrics/challenge'
import { precisionRecallFbetaExercise } from './chapters/01-performance-metrics/exercises/precision-recall-fbeta/exercise'
import { rocAucExercise } from './chapters/01-performance-metrics/exercises/roc-auc/exercise'
import { quiz as mlPipelineQuiz } from './chapters/00-ml-pipeline/quiz'
import { quiz as performanceMetricsQuiz } from './chapters/01-performance-metrics/quiz'
import { quiz as baselinesQuiz } from './chapters/02-baselines/quiz'
import { quiz as diagnosingProblemsQuiz } from './chapters/03-diagnosing-problems/quiz'

/** ANSWER-BEARING. What each chapter asks, with the answers: for the server alone. */
export const assessments: Readonly<
  Record<string, { quiz: QuizDefinition; exercises: readonly ExerciseDefinition[]; challenge?: ChallengeDefinition }>
> = {
  'ml-pipeline': { quiz: mlPipelineQuiz, exercises: [] },
  'performance-metrics': {
    quiz: performanceMetricsQuiz,
    exercises: [precisionRecallFbetaExercise, rocAucExercise],
    challenge: thresholdChallenge,
  },
  baselines: { quiz: baselinesQuiz, exercises: [] },
  'diagnosing-problems': { quiz: diagnosingProblemsQuiz, exercises: [] },
}
