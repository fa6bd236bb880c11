export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 }
  yTrue.forEach((truth, i) => {
    if (truth === positive && yPred[i] === positive) counts.tp++
    else if (truth === positive) counts.fp++
    else if (yPred[i] === positive) counts.fn++
    else counts.tn++
  })
  return counts
}
