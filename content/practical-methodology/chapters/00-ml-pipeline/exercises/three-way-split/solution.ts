/** Each class is a list of its own, shuffled and cut; without labels there is one class. The sizes are settled before anything is dealt out. */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number, labels?: readonly number[]): number[][] {
  const classes = new Map<number, number[]>()
  for (let i = 0; i < n; i++) {
    const label = labels ? labels[i]! : 0
    classes.set(label, [...(classes.get(label) ?? []), i])
  }
  const parts: number[][] = [[], [], []]
  for (const members of classes.values()) {
    for (let i = members.length - 1; i > 0; i--) {
      const j = Math.floor(random() * (i + 1))
      ;[members[i], members[j]] = [members[j]!, members[i]!]
    }
    const sizes = fractions.map((fraction) => Math.floor(members.length * fraction))
    const left = members.length - sizes.reduce((sum, size) => sum + size, 0)
    sizes.forEach((size, part) => parts[part]!.push(...members.splice(0, size + (part < left ? 1 : 0))))
  }
  return parts
}
