type Values = readonly number[]

const mean = (values: Values) => values.reduce((a, b) => a + b, 0) / values.length
const median = (values: Values) => {
  const sorted = [...values].sort((a, b) => a - b)
  const half = sorted.length >> 1
  return sorted.length % 2 ? sorted[half]! : (sorted[half - 1]! + sorted[half]!) / 2
}
const mode = (values: Values) => {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return [...counts].sort(([a, timesA], [b, timesB]) => timesB - timesA || a - b)[0]![0]
}

const metrics = {
  accuracy: { best: mode, charge: (target: number, constant: number) => (target === constant ? 1 : 0) },
  squared: { best: mean, charge: (target: number, constant: number) => (target - constant) ** 2 },
  absolute: { best: median, charge: (target: number, constant: number) => Math.abs(target - constant) },
}

/** A table of metrics: each names its best constant and its charge, and the function itself has no case to tell apart. */
export function constantBaseline(train: Values, test: Values, metric: keyof typeof metrics) {
  const { best, charge } = metrics[metric]
  const prediction = best(train)
  return { prediction, score: mean(test.map((target) => charge(target, prediction))) }
}
