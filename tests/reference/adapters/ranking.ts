import { averagePrecisionAtK, meanAveragePrecision } from '@lib/core/metrics/averagePrecisionAtK'
import { discountedCumulativeGain, normalisedDiscountedCumulativeGain } from '@lib/core/metrics/discountedCumulativeGain'
import { precisionAtK, recallAtK } from '@lib/core/metrics/precisionAtK'
import { meanReciprocalRank, reciprocalRank } from '@lib/core/metrics/reciprocalRank'
import type { Adapter } from './Adapter'

export const ranking: Adapter = {
  dcg: (i) => discountedCumulativeGain(i.relevance, i.scores, i),
  ndcg: (i) => normalisedDiscountedCumulativeGain(i.relevance, i.scores, i),
  averagePrecisionAtK: (i) => averagePrecisionAtK(i.relevance, i.k, i.totalRelevant),
  map: (i) => meanAveragePrecision(i.queries, i.k),
  reciprocalRank: (i) => reciprocalRank(i.relevance, i.k),
  mrr: (i) => meanReciprocalRank(i.queries, i.k),
  precisionAtK: (i) => precisionAtK(i.relevance, i.k),
  recallAtK: (i) => recallAtK(i.relevance, i.k, i.totalRelevant),
}
