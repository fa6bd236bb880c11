type Labels = readonly number[]

interface Scores {
  precision: number
  recall: number
  fbeta: number
}

/** 1 stands for spam, 0 for wanted mail. 0/0 is 0. */
export function precisionRecallFbeta(yTrue: Labels, yPred: Labels, beta = 1): Scores {
  let tp = 0
  let fp = 0
  let fn = 0

  // Count the outcomes, then form the three ratios.

  return { precision: 0, recall: 0, fbeta: 0 }
}
