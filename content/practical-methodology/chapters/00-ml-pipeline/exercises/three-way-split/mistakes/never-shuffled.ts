export function threeWaySplit(n: number, fractions: readonly number[]): number[][] {
  const indices = [...Array(n).keys()]
  const sizes = fractions.map((share) => Math.floor(share * n))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < n; k++) sizes[k]!++
  return sizes.map((size) => indices.splice(0, size))
}
