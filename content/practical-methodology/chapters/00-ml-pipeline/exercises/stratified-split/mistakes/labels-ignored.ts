export function stratifiedSplit(labels: readonly number[], fractions: readonly number[], random: () => number): number[][] {
  const order = labels.map((_, i) => i)
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[order[i], order[j]] = [order[j]!, order[i]!]
  }
  const sizes = fractions.map((share) => Math.floor(share * order.length))
  for (let k = 0; sizes.reduce((a, b) => a + b, 0) < labels.length; k++) sizes[k]!++
  return sizes.map((size) => order.splice(0, size))
}
