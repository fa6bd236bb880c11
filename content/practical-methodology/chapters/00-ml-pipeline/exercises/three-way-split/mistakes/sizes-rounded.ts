export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const order = [...Array(n).keys()]
  for (let i = n - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  return fractions.map((share) => order.splice(0, Math.round(share * n)))
}
