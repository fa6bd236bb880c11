/** One pass, two questions: whichever pair of answers an example gives, exactly one of the four counts goes up. */
export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {
  const counts = { tp: 0, fp: 0, fn: 0, tn: 0 }
  for (let i = 0; i < yTrue.length; i++) {
    if (yPred[i] === positive) {
      if (yTrue[i] === positive) counts.tp++
      else counts.fp++
    } else if (yTrue[i] === positive) counts.fn++
    else counts.tn++
  }
  return counts
}
