/** One copy for the whole run, put back after every coordinate: what is done where x has a million entries. */
export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  const moved = x.slice()
  const gradient: number[] = []
  for (let i = 0; i < moved.length; i++) {
    const kept = moved[i]!
    moved[i] = kept + eps
    const above = f(moved)
    moved[i] = kept - eps
    const below = f(moved)
    moved[i] = kept
    gradient.push((above - below) / eps / 2)
  }
  return gradient
}
