import { accuracy } from '@lib/core/metrics/accuracy'
import { costCurve, decisionCost } from '@lib/core/metrics/decisionCost'
import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { createRng } from '@lib/core/random/createRng'
import { drawScoredSample } from '@lib/core/data/drawScoredSample'
import { initialSetting } from '@lib/domain/challenge'
import { drawMail, thresholdParameters } from './simulations/thresholdParameters'
import { three, two } from '../../print'

/** The numbers of the lesson, computed from the sample that its figure opens with. */
const setting = initialSetting(thresholdParameters)
const { labels, scores } = drawMail(setting)
const at = (threshold: number) => {
  const counts = outcomesAtThreshold(labels, scores, threshold)
  return { ...counts, ...fromOutcomes(counts, 1, 0) }
}
const half = at(0.5)
const costs = { miss: setting.missCost, falseAlarm: setting.alarmCost }

const rareLabels = Array.from({ length: 1000 }, (_, i) => (i < 10 ? 1 : 0))
const passEverything = rareLabels.map(() => 0)
const timid = { tp: 1, fp: 0, fn: 9, tn: 0 }

const stream = (prevalence: number) => {
  const sample = drawScoredSample(createRng(setting.seed), 20_000, prevalence, setting.separation)
  return { auc: two(rocAuc(sample.labels, sample.scores)), ap: two(averagePrecision(sample.labels, sample.scores)) }
}

export const inbox = {
  messages: labels.length,
  spam: half.tp + half.fn,
  wanted: half.fp + half.tn,
  tp: half.tp,
  fp: half.fp,
  fn: half.fn,
  tn: half.tn,
  stopped: half.tp + half.fp,
  precision: three(half.precision),
  recall: three(half.recall),
  f1: three(half.fbeta),
  accuracy: three((half.tp + half.tn) / labels.length),
  passAllAccuracy: two((half.fp + half.tn) / labels.length),
  auc: three(rocAuc(labels, scores)),
  ap: three(averagePrecision(labels, scores)),
  costNow: Math.round(1000 * decisionCost(half, costs)),
  cheapest: two(costCurve(labels, scores, costs).cheapest),
  costThen: Math.round(1000 * Math.min(...costCurve(labels, scores, costs).cost)),
  missCost: costs.miss,
}

export const rare = { accuracy: two(accuracy(rareLabels, passEverything)) }
export const timidFilter = { f1: two(fromOutcomes(timid, 1, 0).fbeta), average: two((1 + 0.1) / 2) }
export const streams = { common: stream(0.3), rare: stream(0.01) }
