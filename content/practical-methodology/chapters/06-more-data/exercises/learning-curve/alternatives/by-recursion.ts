type Train = (size: number, seed: number) => { train: number; validation: number }

export function learningCurve(train: Train, sizes: number[], seeds: number[]): object[] {
  if (sizes.length === 0) return []
  const size = Math.min(...sizes)
  const rest = sizes.filter((_, i) => i !== sizes.indexOf(size))
  const columns = { train: [] as number[], validation: [] as number[] }
  seeds.forEach((seed) => {
    const { train: t, validation: v } = train(size, seed)
    columns.train.push(t)
    columns.validation.push(v)
  })
  let running = 0
  columns.validation.forEach((v, i) => (running += (v - running) / (i + 1)))
  const point = {
    size,
    train: columns.train.reduce((a, b) => a + b) / seeds.length,
    validation: running,
    low: columns.validation.reduce((a, b) => (a < b ? a : b)),
    high: columns.validation.reduce((a, b) => (a > b ? a : b)),
  }
  return [point, ...learningCurve(train, rest, seeds)]
}
