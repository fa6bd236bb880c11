const mean = (values: readonly number[]) => values.reduce((a, b) => a + b, 0) / values.length
const median = (values: readonly number[]) => {
  const sorted = [...values].sort((a, b) => a - b)
  return (sorted[(sorted.length - 1) >> 1]! + sorted[sorted.length >> 1]!) / 2
}
const mode = (values: readonly number[]) => {
  const count = (label: number) => values.filter((each) => each === label).length
  return [...values].sort((a, b) => count(b) - count(a) || b - a)[0]!
}

export function constantBaseline(train: readonly number[], test: readonly number[], metric: string) {
  const prediction = metric === 'accuracy' ? mode(train) : metric === 'squared' ? mean(train) : median(train)
  const charge = (target: number) =>
    metric === 'accuracy' ? Number(target === prediction) : metric === 'squared' ? (target - prediction) ** 2 : Math.abs(target - prediction)
  return { prediction, score: mean(test.map(charge)) }
}
