export function threeWaySplit(n: number, fractions: ArrayLike<number>, random: () => number) {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < n - 1; i++) {
    const j = i + Math.floor(random() * (n - i))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  const sizes = [0, 1, 2].map((k) => Math.floor(n * fractions[k]!))
  const left = n - sizes[0]! - sizes[1]! - sizes[2]!
  const first = sizes[0]! + (left > 0 ? 1 : 0)
  const second = first + sizes[1]! + (left > 1 ? 1 : 0)
  return [order.subarray(0, first), order.subarray(first, second), order.subarray(second)]
}
