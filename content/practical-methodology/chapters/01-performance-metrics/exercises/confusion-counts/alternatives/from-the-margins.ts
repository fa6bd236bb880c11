/** Counts hits and the two margins only; the other three follow from them by subtraction. */
export const confusionCounts = (yTrue: readonly number[], yPred: readonly number[], positive: number) => {
  const actual = yTrue.filter((label) => label === positive).length
  const called = yPred.filter((label) => label === positive).length
  const tp = yTrue.filter((label, i) => label === positive && yPred[i] === positive).length
  return { tp, fp: called - tp, fn: actual - tp, tn: yTrue.length - actual - called + tp }
}
