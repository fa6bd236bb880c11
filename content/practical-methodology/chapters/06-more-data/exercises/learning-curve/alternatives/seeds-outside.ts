type Errors = { train: number; validation: number }

/** Seeds outside, sizes inside: one draw is followed through all sizes before the next begins, and the points are put together at the end. */
export function learningCurve(train: (size: number, seed: number) => Errors, sizes: readonly number[], seeds: readonly number[]) {
  const results = new Map<number, Errors[]>(sizes.map((size) => [size, []]))
  for (const seed of seeds) for (const size of sizes) results.get(size)!.push(train(size, seed))
  return [...results]
    .map(([size, runs]) => {
      const sorted = runs.map((run) => run.validation).sort((a, b) => a - b)
      const sum = runs.reduce((total, run) => ({ train: total.train + run.train, validation: total.validation + run.validation }))
      return { size, train: sum.train / runs.length, validation: sum.validation / runs.length, low: sorted[0]!, high: sorted[sorted.length - 1]! }
    })
    .sort((a, b) => a.size - b.size)
}
