type Train = (size: number, seed: number) => { train: number; validation: number }

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** One line trains, once for each pair; everything else is arithmetic on what came back. */
export function learningCurve(train: Train, sizes: readonly number[], seeds: readonly number[]) {
  const upwards = [...sizes].sort((a, b) => a - b)
  return upwards.map((size) => {
    const runs = seeds.map((seed) => train(size, seed))
    const validation = runs.map((run) => run.validation)
    return {
      size,
      train: mean(runs.map((run) => run.train)),
      validation: mean(validation),
      low: Math.min(...validation),
      high: Math.max(...validation),
    }
  })
}
