export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {
  let [tp, fp, fn, tn] = [0, 0, 0, 0]
  for (let i = 0; i < yTrue.length; i++) {
    if (yTrue[i] === 1 && yPred[i] === 1) tp++
    else if (yPred[i] === 1) fp++
    else if (yTrue[i] === 1) fn++
    else tn++
  }
  return { tp, fp, fn, tn }
}
