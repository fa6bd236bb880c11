export function stratifiedSplit(labels: readonly number[], fractions: readonly number[]): number[][] {
  const parts: number[][] = [[], [], []]
  for (const label of new Set(labels)) {
    const members = labels.flatMap((each, i) => (each === label ? [i] : []))
    const sizes = fractions.map((share) => Math.floor(share * members.length))
    for (let k = 0; sizes.reduce((a, b) => a + b, 0) < members.length; k++) sizes[k]!++
    sizes.forEach((size, part) => parts[part]!.push(...members.splice(0, size)))
  }
  return parts
}
