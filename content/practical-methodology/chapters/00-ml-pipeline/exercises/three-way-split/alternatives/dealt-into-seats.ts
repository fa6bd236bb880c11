/** The other way round: lays out the seats of all parts, and lets every example draw one of those that are free. */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const parts: number[][] = [[], [], []]
  const seats = fractions.flatMap((share, part) => Array<number>(Math.floor(n * share)).fill(part))
  for (let part = 0; seats.length < n; part++) seats.push(part)
  for (let index = 0; index < n; index++) {
    const [seat] = seats.splice(Math.floor(random() * seats.length), 1)
    parts[seat!]!.push(index)
  }
  return parts
}
