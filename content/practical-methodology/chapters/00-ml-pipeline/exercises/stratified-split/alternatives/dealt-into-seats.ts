/** Lays out the seats that each class has in the parts, and lets every example draw one of its class's. */
export function stratifiedSplit(labels: readonly number[], fractions: readonly number[], random: () => number): number[][] {
  const parts: number[][] = [[], [], []]
  const seats: Record<string, number[]> = {}
  for (const label of new Set(labels)) {
    const n = labels.filter((each) => each === label).length
    const own = fractions.flatMap((share, part) => Array<number>(Math.floor(n * share)).fill(part))
    for (let part = 0; own.length < n; part++) own.push(part)
    seats[label] = own
  }
  labels.forEach((label, index) => {
    const own = seats[label]!
    const [seat] = own.splice(Math.floor(random() * own.length), 1)
    parts[seat!]!.push(index)
  })
  return parts
}
