export function threeWaySplit(n: number, fractions: readonly number[], random: () => number, labels?: readonly number[]): number[][] {
  const parts: number[][] = [[], [], []]
  const groups = labels ? [...new Set(labels)].map((label) => labels.flatMap((each, i) => (each === label ? [i] : []))) : [[...Array(n).keys()]]
  for (const group of groups) {
    const sizes = fractions.map((share) => Math.floor(share * group.length))
    for (let k = 0; sizes.reduce((a, b) => a + b) < group.length; k++) sizes[k]!++
    sizes.forEach((size, part) => parts[part]!.push(...group.splice(0, size)))
  }
  for (const part of parts)
    for (let i = part.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[part[i], part[j]] = [part[j]!, part[i]!]
    }
  return parts
}
