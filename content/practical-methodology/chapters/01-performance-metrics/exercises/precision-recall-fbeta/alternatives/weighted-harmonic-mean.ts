export function precisionRecallFbeta(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, beta = 1) {
  const outcomes = new Uint32Array(4)
  for (let i = yTrue.length - 1; i >= 0; --i) outcomes[2 * yTrue[i]! + yPred[i]!]! += 1
  const [, falseAlarms, misses, hits] = outcomes as unknown as [number, number, number, number]
  const precision = hits / (hits + falseAlarms) || 0
  const recall = hits / (hits + misses) || 0
  // Where either is 0 its reciprocal is infinite, and the mean 0.
  const weight = 1 / (1 + beta ** 2)
  return { precision, recall, fbeta: 1 / (weight / precision + (1 - weight) / recall) || 0 }
}
