export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  const moved = [...x]
  return x.map((value, i) => {
    moved[i] = value + eps
    const above = f(moved)
    moved[i] = value - eps
    return (above - f(moved)) / (2 * eps)
  })
}
