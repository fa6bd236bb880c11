import { outcomesAtThreshold } from '@lib/core/metrics/outcomesAtThreshold'
import { initialSetting } from '@lib/domain/challenge'
import { drawMail, thresholdParameters } from './thresholdParameters'

const samples = 500

/** What precision and recall do on fresh samples of the inbox when the line moves from 0.80 to 0.78. */
export function precisionChanges(seed: number): { readonly changes: number[]; readonly recallFell: number } {
  const inbox = initialSetting(thresholdParameters)
  let recallFell = 0
  const changes = Array.from({ length: samples }, (_, i) => {
    const { labels, scores } = drawMail({ ...inbox, seed: seed + i })
    const [before, after] = [outcomesAtThreshold(labels, scores, 0.8), outcomesAtThreshold(labels, scores, 0.78)]
    if (after.tp < before.tp) recallFell++
    return after.tp / (after.tp + after.fp) - before.tp / (before.tp + before.fp)
  })
  return { changes, recallFell }
}
