export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {
  let [tp, fp, fn, tn] = [0, 0, 0, 0]
  for (let i = 0; i < yTrue.length; i++) {
    if (yTrue[i] === positive) {
      if (yPred[i] === positive) tp++
      else fn++
    } else if (yPred[i] === yTrue[i]) tn++
    else fp++
  }
  return { tp, fp, fn, tn }
}
