import { resampledInterval } from '@lib/core/statistics/bootstrapInterval'
import { pearsonCorrelation, spearmanCorrelation } from '@lib/core/statistics/correlation'
import { mcnemarFromPredictions, mcnemarTest } from '@lib/core/statistics/mcnemarTest'
import { mean } from '@lib/core/statistics/mean'
import { median } from '@lib/core/statistics/median'
import { pairedTTest } from '@lib/core/statistics/pairedTTest'
import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'
import type { Adapter } from './Adapter'

const statisticOf: Readonly<Record<string, (values: ArrayLike<number>) => number>> = { mean, median }

export const statistics: Adapter = {
  bootstrapPercentileCI: (i) => {
    const data: number[] = i.other ? i.data.map((value: number, at: number) => value - i.other[at]) : i.data
    const statistic = statisticOf[i.statistic] as (values: ArrayLike<number>) => number
    return resampledInterval(i.indices, (indices) => statistic(Array.from(indices, (at) => data[at] as number)), i.confidence)
  },
  pairedTTest: (i) => pairedTTest(i.a, i.b, i.alternative),
  wilsonInterval: (i) => wilsonInterval(i.successes, i.n, i.confidence),
  mcnemarExact: (i) => mcnemarTest(i.b, i.c),
  mcnemarFromPredictions: (i) => mcnemarFromPredictions(i.yTrue, i.predA, i.predB),
  pearson: (i) => pearsonCorrelation(i.x, i.y),
  spearman: (i) => {
    const { r, p } = spearmanCorrelation(i.x, i.y)
    return { rho: r, p }
  },
}
