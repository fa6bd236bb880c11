type Labels = readonly number[]

/** Counts first, ratios last; one helper says what 0/0 is, and F comes from the counts, so that it needs no case of its own. */
export function precisionRecallFbeta(yTrue: Labels, yPred: Labels, beta = 1) {
  let tp = 0
  let fp = 0
  let fn = 0
  for (let i = 0; i < yTrue.length; i++) {
    if (yPred[i] === 1 && yTrue[i] === 1) tp++
    else if (yPred[i] === 1) fp++
    else if (yTrue[i] === 1) fn++
  }
  const b2 = beta ** 2
  return {
    precision: ratio(tp, tp + fp),
    recall: ratio(tp, tp + fn),
    fbeta: ratio((1 + b2) * tp, (1 + b2) * tp + b2 * fn + fp),
  }
}

/** 0/0 is 0, as the instructions ask. */
function ratio(a: number, b: number): number {
  return b === 0 ? 0 : a / b
}
