type Train = (size: number, seed: number) => { train: number; validation: number }
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

export function learningCurve(train: Train, sizes: readonly number[], seeds: readonly number[]) {
  return [...sizes]
    .sort((a, b) => a - b)
    .map((size) => {
      const runs = seeds.map((seed) => train(size, seed + size))
      const validation = runs.map((run) => run.validation)
      return { size, train: mean(runs.map((run) => run.train)), validation: mean(validation), low: Math.min(...validation), high: Math.max(...validation) }
    })
}
