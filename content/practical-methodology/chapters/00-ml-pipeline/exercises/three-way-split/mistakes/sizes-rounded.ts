export function threeWaySplit(n: number, fractions: readonly number[], random: () => number, labels?: readonly number[]): number[][] {
  const parts: number[][] = [[], [], []]
  const groups = labels ? [...new Set(labels)].map((label) => labels.flatMap((each, i) => (each === label ? [i] : []))) : [[...Array(n).keys()]]
  for (const group of groups) {
    for (let i = group.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[group[i], group[j]] = [group[j]!, group[i]!]
    }
    const sizes = fractions.map((share) => Math.round(share * group.length))
    sizes.forEach((size, part) => parts[part]!.push(...group.splice(0, size)))
  }
  return parts
}
