export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const order = [...Array(n).keys()]
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  const sizes = fractions.map((share) => Math.floor(share * n))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < n; k++) sizes[k]!++
  return sizes.map((size) => order.splice(0, size))
}
