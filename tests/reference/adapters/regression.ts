import { huberLoss } from '@lib/core/metrics/huberLoss'
import { meanAbsoluteError } from '@lib/core/metrics/meanAbsoluteError'
import { meanAbsolutePercentageError } from '@lib/core/metrics/meanAbsolutePercentageError'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { medianAbsoluteError } from '@lib/core/metrics/medianAbsoluteError'
import { pinballLoss } from '@lib/core/metrics/pinballLoss'
import { rootMeanSquaredError } from '@lib/core/metrics/rootMeanSquaredError'
import { rSquared } from '@lib/core/metrics/rSquared'
import type { Adapter } from './Adapter'

export const regression: Adapter = {
  mse: (i) => meanSquaredError(i.yTrue, i.yPred, i.sampleWeight),
  rmse: (i) => rootMeanSquaredError(i.yTrue, i.yPred, i.sampleWeight),
  mae: (i) => meanAbsoluteError(i.yTrue, i.yPred, i.sampleWeight),
  r2: (i) => rSquared(i.yTrue, i.yPred, i.sampleWeight),
  mape: (i) => meanAbsolutePercentageError(i.yTrue, i.yPred, i.sampleWeight),
  medianAe: (i) => medianAbsoluteError(i.yTrue, i.yPred),
  huber: (i) => huberLoss(i.yTrue, i.yPred, i.delta),
  pinball: (i) => pinballLoss(i.yTrue, i.yPred, i.alpha, i.sampleWeight),
}
