/** Gives every index a random key and sorts by it: a shuffle without swaps. */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number) {
  const keys = Float64Array.from({ length: n }, random)
  const order = [...keys.keys()].sort((a, b) => keys[a]! - keys[b]!)
  const sizes = fractions.map((share) => Math.floor(share * n))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < n; k++) sizes[k]!++
  return [order.slice(0, sizes[0]), order.slice(sizes[0], sizes[0]! + sizes[1]!), order.slice(sizes[0]! + sizes[1]!)]
}
