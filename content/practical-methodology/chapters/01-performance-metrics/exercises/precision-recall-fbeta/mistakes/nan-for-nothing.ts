type Labels = readonly number[]

export function precisionRecallFbeta(yTrue: Labels, yPred: Labels, beta = 1) {
  let tp = 0
  let fp = 0
  let fn = 0
  for (let i = 0; i < yTrue.length; i++) {
    if (yPred[i] === 1 && yTrue[i] === 1) tp++
    else if (yPred[i] === 1) fp++
    else if (yTrue[i] === 1) fn++
  }
  const precision = tp / (tp + fp)
  const recall = tp / (tp + fn)
  const b2 = beta ** 2
  return { precision, recall, fbeta: ((1 + b2) * precision * recall) / (b2 * precision + recall) }
}
