type Train = (size: number, seed: number) => { train: number; validation: number }

export function learningCurve(train: Train, sizes: readonly number[], seeds: readonly number[]) {
  return [...sizes]
    .sort((a, b) => a - b)
    .map((size) => {
      const errors = train(size, seeds[0]!)
      return { size, ...errors, low: errors.validation, high: errors.validation }
    })
}
