type Random = () => number

const shuffled = (values: number[], random: Random): number[] => {
  if (values.length === 0) return []
  const k = Math.floor(random() * values.length)
  return [values[k]!, ...shuffled([...values.slice(0, k), ...values.slice(k + 1)], random)]
}

export function threeWaySplit(n: number, fractions: number[], random: Random): number[][] {
  const [a, b, c] = fractions.map((share) => Math.floor(n * share)) as [number, number, number]
  const left = n - a - b - c
  const order = shuffled(Array.from({ length: n }, (_, i) => i), random)
  const first = a + (left > 0 ? 1 : 0)
  const second = first + b + (left > 1 ? 1 : 0)
  return [order.slice(0, first), order.slice(first, second), order.slice(second)]
}
