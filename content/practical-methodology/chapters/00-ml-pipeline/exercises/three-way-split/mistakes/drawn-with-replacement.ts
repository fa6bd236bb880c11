export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const sizes = fractions.map((share) => Math.floor(share * n))
  for (let k = 0; sizes.reduce((a, b) => a + b) < n; k++) sizes[k]!++
  return sizes.map((size) => Array.from({ length: size }, () => Math.floor(random() * n)))
}
