const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

export function constantBaseline(train: readonly number[], test: readonly number[], metric: string): { prediction: number; score: number } {
  if (metric === 'accuracy') {
    const counts: Record<number, number> = {}
    train.forEach((label) => (counts[label] = (counts[label] || 0) + 1))
    const most = Math.max(...Object.values(counts))
    const prediction = Math.min(...train.filter((label) => counts[label] === most))
    return { prediction, score: test.filter((label) => label === prediction).length / test.length }
  }
  if (metric === 'squared') {
    const prediction = sum(train as number[]) / train.length
    return { prediction, score: sum(test.map((x) => x * x - 2 * x * prediction + prediction * prediction)) / test.length }
  }
  const order = train.slice().sort((a, b) => a - b)
  while (order.length > 2) {
    order.shift()
    order.pop()
  }
  const prediction = sum(order) / order.length
  return { prediction, score: sum(test.map((x) => Math.max(x - prediction, prediction - x))) / test.length }
}
