/** Every quantity is what the text calls it: three filters, and the formula as it stands there. */
export const precisionRecallFbeta = (yTrue: readonly number[], yPred: readonly number[], beta = 1) => {
  const both = yTrue.filter((truth, i) => truth === 1 && yPred[i] === 1).length
  const stopped = yPred.reduce((sum, label) => sum + label, 0)
  const deserved = yTrue.reduce((sum, label) => sum + label, 0)
  const precision = stopped ? both / stopped : 0
  const recall = deserved ? both / deserved : 0
  const denominator = beta * beta * precision + recall
  return { precision, recall, fbeta: denominator ? ((1 + beta * beta) * precision * recall) / denominator : 0 }
}
