/** The other way round: lays out the seats of all parts, shuffles the seats, and lets every example take the next one. */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number, labels?: readonly number[]): number[][] {
  const result: number[][] = [[], [], []]
  const groups = labels ? [...new Set(labels)].map((label) => labels.flatMap((each, i) => (each === label ? [i] : []))) : [[...Array(n).keys()]]
  for (const group of groups) {
    const seats = fractions.flatMap((share, part) => Array<number>(Math.floor(group.length * share)).fill(part))
    for (let part = 0; seats.length < group.length; part++) seats.push(part)
    for (const index of group) {
      const [seat] = seats.splice(Math.floor(random() * seats.length), 1)
      result[seat!]!.push(index)
    }
  }
  return result
}
