export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  return x.map((value, i) => {
    const [above, below] = [[...x], [...x]]
    above[i] = value + eps
    below[i] = value - eps
    return (f(above) - f(below)) / eps
  })
}
