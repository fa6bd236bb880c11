export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): number[][] {
  const parts: number[][] = [[], [], []]
  for (let i = 0; i < n; i++) {
    const u = random()
    parts[u < fractions[0]! ? 0 : u < fractions[0]! + fractions[1]! ? 1 : 2]!.push(i)
  }
  return parts
}
