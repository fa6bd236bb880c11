import { wilsonInterval } from '../core/statistics/wilsonInterval'
import { type Confidence, confidences } from '../domain/records'

export interface CalibrationPoint {
  readonly confidence: Confidence
  /** how often something was said with this confidence */
  readonly said: number
  /** share of it that was right, with a 95 % interval */
  readonly right: number
  readonly low: number
  readonly high: number
}

/** How often somebody is right when they say how sure they are. Levels that were never used are left out. */
export function calibration(judgements: readonly { readonly confidence: Confidence; readonly right: boolean }[]): CalibrationPoint[] {
  return confidences.flatMap((confidence) => {
    const own = judgements.filter((each) => each.confidence === confidence)
    if (own.length === 0) return []
    const right = own.filter((each) => each.right).length
    return [{ confidence, said: own.length, right: right / own.length, ...wilsonInterval(right, own.length) }]
  })
}
