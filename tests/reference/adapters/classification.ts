import { accuracy } from '@lib/core/metrics/accuracy'
import { coverageAtAccuracy, riskCoverage, selectiveAccuracy } from '@lib/core/metrics/abstention'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { balancedAccuracy } from '@lib/core/metrics/balancedAccuracy'
import { brierBinary, brierMulticlass } from '@lib/core/metrics/brierScore'
import { calibration } from '@lib/core/metrics/calibration'
import { cohenKappa } from '@lib/core/metrics/cohenKappa'
import { confusionMatrix } from '@lib/core/metrics/confusionMatrix'
import { logLossBinary, logLossMulticlass } from '@lib/core/metrics/logLoss'
import { matthewsCorrelation } from '@lib/core/metrics/matthewsCorrelation'
import { averagedScores, perClassScores, precisionRecallFbeta } from '@lib/core/metrics/precisionRecallFbeta'
import { prCurve } from '@lib/core/metrics/prCurve'
import { rocAuc, rocAucMulticlass } from '@lib/core/metrics/rocAuc'
import { rocCurve } from '@lib/core/metrics/rocCurve'
import { specificity, specificityPerClass } from '@lib/core/metrics/specificity'

import type { Adapter, Input } from './Adapter'

function scores({ yTrue, yPred, average, beta, zeroDivision, labels, posLabel, sampleWeight }: Input) {
  if (average === 'binary') return precisionRecallFbeta(yTrue, yPred, { beta, zeroDivision, sampleWeight, posLabel })
  const options = { beta, zeroDivision, sampleWeight, ...(labels ? { labels } : {}) }
  return average === 'none' ? perClassScores(yTrue, yPred, options) : averagedScores(yTrue, yPred, average, options)
}

export const classification: Adapter = {
  confusionMatrix: (i) => confusionMatrix(i.yTrue, i.yPred, i.labels, i.sampleWeight),
  accuracy: (i) => accuracy(i.yTrue, i.yPred, i.sampleWeight),
  balancedAccuracy: (i) => balancedAccuracy(i.yTrue, i.yPred, i.adjusted, i.sampleWeight),
  precisionRecallFbeta: scores,
  specificity: (i) => specificity(i.yTrue, i.yPred, i.posLabel, i.zeroDivision, i.sampleWeight),
  specificityPerClass: (i) => specificityPerClass(i.yTrue, i.yPred, i.labels, i.zeroDivision, i.sampleWeight),
  mcc: (i) => matthewsCorrelation(i.yTrue, i.yPred, i.sampleWeight),
  cohenKappa: (i) => cohenKappa(i.yTrue, i.yPred, i.weights, i.labels),
  logLossBinary: (i) => logLossBinary(i.yTrue, i.pPos, i.eps, i.sampleWeight),
  logLossMulticlass: (i) => logLossMulticlass(i.yTrue, i.probs, i.eps, i.sampleWeight),
  brierBinary: (i) => brierBinary(i.yTrue, i.pPos, i.sampleWeight),
  brierMulticlass: (i) => brierMulticlass(i.yTrue, i.probs, i.sampleWeight),
  calibration: (i) => calibration(i.confidence, i.correct, i.nBins),
  selectiveAccuracy: (i) => selectiveAccuracy(i.yTrue, i.probs, i.threshold),
  riskCoverage: (i) => riskCoverage(i.confidence, i.correct),
  coverageAtAccuracy: (i) => coverageAtAccuracy(i.confidence, i.correct, i.target),
  rocCurve: (i) => rocCurve(i.yTrue, i.scores, i.sampleWeight),
  rocAuc: (i) => rocAuc(i.yTrue, i.scores, i.sampleWeight),
  rocAucMulticlass: (i) => rocAucMulticlass(i.yTrue, i.probs, i),
  prCurve: (i) => prCurve(i.yTrue, i.scores, i.sampleWeight),
  averagePrecision: (i) => averagePrecision(i.yTrue, i.scores, i.sampleWeight),
}
