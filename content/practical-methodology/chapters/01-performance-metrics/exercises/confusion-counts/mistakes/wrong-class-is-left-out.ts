export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {
  let [tp, fp, fn, tn] = [0, 0, 0, 0]
  for (let i = 0; i < yTrue.length; i++) {
    if (yTrue[i] === yPred[i]) {
      if (yTrue[i] === positive) tp++
      else tn++
    } else if (yPred[i] === positive) fp++
    else if (yTrue[i] === positive) fn++
  }
  return { tp, fp, fn, tn }
}
