/** Shuffles the indices in place, from the back; settles the three sizes before anything is cut; and cuts. */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const order = Array.from({ length: n }, (_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  const sizes = fractions.map((fraction) => Math.floor(n * fraction))
  const left = n - sizes.reduce((sum, size) => sum + size, 0)
  return sizes.map((size, part) => order.splice(0, size + (part < left ? 1 : 0)))
}
