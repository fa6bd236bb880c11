export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  const here = f([...x])
  return x.map((value, i) => {
    const [above, below] = [[...x], [...x]]
    above[i] = value + eps
    below[i] = value - eps
    return (f(above) - here + (here - f(below))) / (2 * eps)
  })
}
