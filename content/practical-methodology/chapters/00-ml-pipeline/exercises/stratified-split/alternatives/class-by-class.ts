export function stratifiedSplit(labels: readonly number[], fractions: readonly number[], random: () => number): number[][] {
  const parts: number[][] = [[], [], []]
  for (const label of new Set(labels)) {
    const members = labels.flatMap((each, i) => (each === label ? [i] : []))
    for (let i = members.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[members[i], members[j]] = [members[j]!, members[i]!]
    }
    const sizes = fractions.map((share) => Math.floor(share * members.length))
    for (let k = 0; sizes.reduce((a, b) => a + b, 0) < members.length; k++) sizes[k]!++
    sizes.forEach((size, part) => parts[part]!.push(...members.splice(0, size)))
  }
  return parts
}
