type Train = (size: number, seed: number) => { train: number; validation: number }

export const learningCurve = (train: Train, sizes: readonly number[], seeds: readonly number[]) =>
  sizes
    .map((size) => {
      const share = 1 / seeds.length
      return seeds.reduce(
        (point, seed) => {
          const errors = train(size, seed)
          return {
            size,
            train: point.train + share * errors.train,
            validation: point.validation + share * errors.validation,
            low: Math.min(point.low, errors.validation),
            high: Math.max(point.high, errors.validation),
          }
        },
        { size, train: 0, validation: 0, low: Number.POSITIVE_INFINITY, high: Number.NEGATIVE_INFINITY },
      )
    })
    .sort((p, q) => p.size - q.size)
