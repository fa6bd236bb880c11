export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const indices = [...Array(n).keys()]
  const sizes = fractions.map((share) => Math.floor(share * n))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < n; k++) sizes[k]!++
  // Whoever is not drawn belongs to the largest part: it needs no dice.
  const largest = sizes.indexOf(Math.max(...sizes))
  const parts = sizes.map((size, part) =>
    part === largest ? [] : Array.from({ length: size }, () => indices.splice(Math.floor(random() * indices.length), 1)[0]!),
  )
  parts[largest] = indices
  return parts
}
