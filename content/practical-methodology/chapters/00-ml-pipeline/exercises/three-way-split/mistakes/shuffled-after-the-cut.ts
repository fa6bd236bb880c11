export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const indices = [...Array(n).keys()]
  const sizes = fractions.map((share) => Math.floor(share * n))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < n; k++) sizes[k]!++
  const parts = sizes.map((size) => indices.splice(0, size))
  for (const part of parts)
    for (let i = part.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[part[i], part[j]] = [part[j]!, part[i]!]
    }
  return parts
}
