import type { ComponentType } from 'react'
import type { SimulationProps } from '@lib/domain/simulation'

/** Where each figure comes from: loaded with the first that the reader comes near, as the list itself is. */
export const simulations: Readonly<Record<string, () => Promise<ComponentType<SimulationProps>>>> = {
  threshold: () =>
    import('@content/practical-methodology/chapters/01-performance-metrics/simulations/Threshold').then((module) => module.Threshold),
  'project-desk': () =>
    import('@content/practical-methodology/chapters/00-ml-pipeline/simulations/ProjectDesk').then((module) => module.ProjectDesk),
  'baseline-ladder': () =>
    import('@content/practical-methodology/chapters/02-baselines/simulations/BaselineLadder').then((module) => module.BaselineLadder),
  'overfit-one-batch': () =>
    import('@content/practical-methodology/chapters/02-baselines/simulations/OverfitOneBatch').then((module) => module.OverfitOneBatch),
  'capacity-regularisation-data': () =>
    import('@content/practical-methodology/chapters/03-diagnosing-problems/simulations/CapacityRegularisationData').then(
      (module) => module.CapacityRegularisationData,
    ),
  'name-the-curve': () =>
    import('@content/practical-methodology/chapters/03-diagnosing-problems/simulations/NameTheCurve').then((module) => module.NameTheCurve),
  'learning-rate-sweep': () =>
    import('@content/practical-methodology/chapters/04-hyperparameter-tuning/simulations/LearningRateSweep').then(
      (module) => module.LearningRateSweep,
    ),
  'bayesian-optimisation': () =>
    import('@content/practical-methodology/chapters/04-hyperparameter-tuning/simulations/BayesianOptimisation').then(
      (module) => module.BayesianOptimisation,
    ),
  'successive-halving': () =>
    import('@content/practical-methodology/chapters/04-hyperparameter-tuning/simulations/SuccessiveHalving').then(
      (module) => module.SuccessiveHalving,
    ),
  'the-lab': () =>
    import('@content/practical-methodology/chapters/05-debugging-strategies/simulations/TheLab').then((module) => module.TheLab),
  'gradient-check': () =>
    import('@content/practical-methodology/chapters/05-debugging-strategies/simulations/GradientCheck').then(
      (module) => module.GradientCheck,
    ),
  'learning-curve': () =>
    import('@content/practical-methodology/chapters/06-more-data/simulations/LearningCurve').then((module) => module.LearningCurve),
  'practice-map': () =>
    import('@content/practical-methodology/chapters/08-connections/simulations/PracticeMap').then((module) => module.PracticeMap),
  'grid-versus-random': () =>
    import('@content/practical-methodology/chapters/07-grid-vs-random/simulations/GridVersusRandom').then(
      (module) => module.GridVersusRandom,
    ),
  outliers: () =>
    import('@content/practical-methodology/chapters/01-performance-metrics/simulations/Outliers').then((module) => module.Outliers),
}
