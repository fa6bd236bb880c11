import type { ChallengeDefinition } from '@lib/domain/challenge'
import type { ExerciseDefinition } from '@lib/domain/exercise'
import type { QuizDefinition } from '@lib/domain/quiz'
import { deskChallenge } from './chapters/00-ml-pipeline/challenge'
import { ladderChallenge } from './chapters/02-baselines/challenge'
import { capacityChallenge } from './chapters/03-diagnosing-problems/challenge'
import { halvingChallenge } from './chapters/04-hyperparameter-tuning/challenge'
import { labChallenge } from './chapters/05-debugging-strategies/challenge'
import { curveChallenge } from './chapters/06-more-data/challenge'
import { thresholdChallenge } from './chapters/01-performance-metrics/challenge'
import { contestChallenge } from './chapters/07-grid-vs-random/challenge'
import { averagePrecisionExercise } from './chapters/01-performance-metrics/exercises/average-precision/exercise'
import { confusionCountsExercise } from './chapters/01-performance-metrics/exercises/confusion-counts/exercise'
import { ndcgAtKExercise } from './chapters/01-performance-metrics/exercises/ndcg-at-k/exercise'
import { perplexityExercise } from './chapters/01-performance-metrics/exercises/perplexity/exercise'
import { precisionRecallFbetaExercise } from './chapters/01-performance-metrics/exercises/precision-recall-fbeta/exercise'
import { rocAucExercise } from './chapters/01-performance-metrics/exercises/roc-auc/exercise'
import { threeWaySplitExercise } from './chapters/00-ml-pipeline/exercises/three-way-split/exercise'
import { simplestThatMeetsExercise } from './chapters/00-ml-pipeline/exercises/simplest-that-meets/exercise'
import { stratifiedSplitExercise } from './chapters/00-ml-pipeline/exercises/stratified-split/exercise'
import { constantBaselineExercise } from './chapters/02-baselines/exercises/constant-baseline/exercise'
import { logisticRegressionExercise } from './chapters/02-baselines/exercises/logistic-regression/exercise'
import { overfitsOneBatchExercise } from './chapters/02-baselines/exercises/overfits-one-batch/exercise'
import { diagnoseRunExercise } from './chapters/03-diagnosing-problems/exercises/diagnose-run/exercise'
import { earlyStoppingExercise } from './chapters/03-diagnosing-problems/exercises/early-stopping/exercise'
import { ridgeGradientExercise } from './chapters/03-diagnosing-problems/exercises/ridge-gradient/exercise'
import { logUniformExercise } from './chapters/04-hyperparameter-tuning/exercises/log-uniform/exercise'
import { randomSearchExercise } from './chapters/04-hyperparameter-tuning/exercises/random-search/exercise'
import { expectedImprovementExercise } from './chapters/04-hyperparameter-tuning/exercises/expected-improvement/exercise'
import { successiveHalvingExercise } from './chapters/04-hyperparameter-tuning/exercises/successive-halving/exercise'
import { numericalGradientExercise } from './chapters/05-debugging-strategies/exercises/numerical-gradient/exercise'
import { gradientCheckExercise } from './chapters/05-debugging-strategies/exercises/gradient-check/exercise'
import { findLeakageExercise } from './chapters/05-debugging-strategies/exercises/find-leakage/exercise'
import { repairTheTrainingLoopExercise } from './chapters/05-debugging-strategies/exercises/repair-the-training-loop/exercise'
import { learningCurveExercise } from './chapters/06-more-data/exercises/learning-curve/exercise'
import { powerLawFitExercise } from './chapters/06-more-data/exercises/power-law-fit/exercise'
import { isMoreDataWorthItExercise } from './chapters/06-more-data/exercises/is-more-data-worth-it/exercise'
import { gridSearchExercise } from './chapters/07-grid-vs-random/exercises/grid-search/exercise'
import { trialsNeededExercise } from './chapters/07-grid-vs-random/exercises/trials-needed/exercise'
import { compareSearchesExercise } from './chapters/07-grid-vs-random/exercises/compare-searches/exercise'
import { wholeProjectExercise } from './chapters/08-connections/exercises/whole-project/exercise'
import { quiz as mlPipelineQuiz } from './chapters/00-ml-pipeline/quiz'
import { quiz as performanceMetricsQuiz } from './chapters/01-performance-metrics/quiz'
import { quiz as baselinesQuiz } from './chapters/02-baselines/quiz'
import { quiz as diagnosingProblemsQuiz } from './chapters/03-diagnosing-problems/quiz'
import { quiz as hyperparameterTuningQuiz } from './chapters/04-hyperparameter-tuning/quiz'
import { quiz as debuggingStrategiesQuiz } from './chapters/05-debugging-strategies/quiz'
import { quiz as moreDataQuiz } from './chapters/06-more-data/quiz'
import { quiz as gridVsRandomQuiz } from './chapters/07-grid-vs-random/quiz'
import { quiz as connectionsQuiz } from './chapters/08-connections/quiz'

/** ANSWER-BEARING. What each chapter asks, with the answers: for the server alone. */
export const assessments: Readonly<
  Record<string, { quiz: QuizDefinition; exercises: readonly ExerciseDefinition[]; challenge?: ChallengeDefinition }>
> = {
  'ml-pipeline': {
    quiz: mlPipelineQuiz,
    exercises: [threeWaySplitExercise, stratifiedSplitExercise, simplestThatMeetsExercise],
    challenge: deskChallenge,
  },
  'performance-metrics': {
    quiz: performanceMetricsQuiz,
    exercises: [
      confusionCountsExercise,
      precisionRecallFbetaExercise,
      rocAucExercise,
      averagePrecisionExercise,
      ndcgAtKExercise,
      perplexityExercise,
    ],
    challenge: thresholdChallenge,
  },
  baselines: {
    quiz: baselinesQuiz,
    exercises: [constantBaselineExercise, logisticRegressionExercise, overfitsOneBatchExercise],
    challenge: ladderChallenge,
  },
  'diagnosing-problems': {
    quiz: diagnosingProblemsQuiz,
    exercises: [diagnoseRunExercise, earlyStoppingExercise, ridgeGradientExercise],
    challenge: capacityChallenge,
  },
  'hyperparameter-tuning': {
    quiz: hyperparameterTuningQuiz,
    exercises: [logUniformExercise, randomSearchExercise, expectedImprovementExercise, successiveHalvingExercise],
    challenge: halvingChallenge,
  },
  'debugging-strategies': {
    quiz: debuggingStrategiesQuiz,
    exercises: [numericalGradientExercise, gradientCheckExercise, repairTheTrainingLoopExercise, findLeakageExercise],
    challenge: labChallenge,
  },
  'more-data': {
    quiz: moreDataQuiz,
    exercises: [learningCurveExercise, powerLawFitExercise, isMoreDataWorthItExercise],
    challenge: curveChallenge,
  },
  'grid-vs-random': {
    quiz: gridVsRandomQuiz,
    exercises: [gridSearchExercise, trialsNeededExercise, compareSearchesExercise],
    challenge: contestChallenge,
  },
  connections: { quiz: connectionsQuiz, exercises: [wholeProjectExercise] },
}
