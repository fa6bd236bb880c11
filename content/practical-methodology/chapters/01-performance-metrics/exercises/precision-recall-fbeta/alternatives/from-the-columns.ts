/** Labels are 0 and 1, so that a product is “both” and a sum is a count. */
export function precisionRecallFbeta(yTrue: readonly number[], yPred: readonly number[], beta = 1) {
  const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)
  const [spam, stopped, caught] = [sum(yTrue), sum(yPred), sum(yTrue.map((label, i) => label * yPred[i]!))]
  if (caught === 0) return { precision: 0, recall: 0, fbeta: 0 }
  return { precision: caught / stopped, recall: caught / spam, fbeta: ((1 + beta * beta) * caught) / (beta * beta * spam + stopped) }
}
