export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  return x.map((value, i) => {
    const step = eps * Math.abs(value)
    const [above, below] = [[...x], [...x]]
    above[i] = value + step
    below[i] = value - step
    return (f(above) - f(below)) / (2 * step)
  })
}
