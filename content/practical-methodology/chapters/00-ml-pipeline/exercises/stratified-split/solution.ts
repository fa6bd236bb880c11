/** Lists the members of every class; each list is shuffled and cut by itself, and what is cut joins the parts. */
export function stratifiedSplit(labels: readonly number[], fractions: readonly number[], random: () => number): number[][] {
  const classes = new Map<number, number[]>()
  for (const [i, label] of labels.entries()) {
    if (!classes.has(label)) classes.set(label, [])
    classes.get(label)!.push(i)
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
