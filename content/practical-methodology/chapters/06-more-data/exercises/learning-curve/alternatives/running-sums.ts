type Train = (size: number, seed: number) => { train: number; validation: number }

/** Running sums and extremes: nothing is kept but what the point will show, which is what one does with a thousand seeds. */
export function learningCurve(train: Train, sizes: readonly number[], seeds: readonly number[]) {
  const curve = []
  for (const size of Float64Array.from(sizes).sort()) {
    let [trainSum, validationSum, low, high] = [0, 0, Infinity, -Infinity]
    for (const seed of seeds) {
      const errors = train(size, seed)
      trainSum += errors.train
      validationSum += errors.validation
      if (errors.validation < low) low = errors.validation
      if (errors.validation > high) high = errors.validation
    }
    curve.push({ size, train: trainSum / seeds.length, validation: validationSum / seeds.length, low, high })
  }
  return curve
}
