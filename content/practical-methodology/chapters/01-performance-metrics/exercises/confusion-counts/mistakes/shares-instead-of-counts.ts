export function confusionCounts(yTrue: readonly number[], yPred: readonly number[], positive: number) {
  const share = (is: boolean, called: boolean) =>
    yTrue.filter((truth, i) => (truth === positive) === is && (yPred[i] === positive) === called).length / yTrue.length
  return { tp: share(true, true), fp: share(false, true), fn: share(true, false), tn: share(false, false) }
}
