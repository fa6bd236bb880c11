type Train = (size: number, seed: number) => { train: number; validation: number }
const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length

export function learningCurve(train: Train, sizes: readonly number[], seeds: readonly number[]) {
  return [...sizes]
    .sort((a, b) => a - b)
    .map((size) => {
      const runs = seeds.map((seed) => train(size, seed))
      const trained = runs.map((run) => run.train)
      return { size, train: mean(trained), validation: mean(runs.map((run) => run.validation)), low: Math.min(...trained), high: Math.max(...trained) }
    })
}
