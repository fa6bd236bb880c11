import type { ChallengeDefinition } from '@lib/domain/challenge'
import type { ExerciseDefinition } from '@lib/domain/exercise'
import type { QuizDefinition } from '@lib/domain/quiz'
import { thresholdChallenge } from './chapters/01-performance-metrics/challenge'
import { precisionRecallFbetaExercise } from './chapters/01-performance-metrics/exercises/precision-recall-fbeta/exercise'
import { rocAucExercise } from './chapters/01-performance-metrics/exercises/roc-auc/exercise'
import { quiz as performanceMetricsQuiz } from './chapters/01-performance-metrics/quiz'

/** ANSWER-BEARING. What each chapter asks, with the answers: for the server alone. */
export const assessments: Readonly<
  Record<string, { quiz: QuizDefinition; exercises: readonly ExerciseDefinition[]; challenge?: ChallengeDefinition }>
> = {
  'performance-metrics': {
    quiz: performanceMetricsQuiz,
    exercises: [precisionRecallFbetaExercise, rocAucExercise],
    challenge: thresholdChallenge,
  },
}
