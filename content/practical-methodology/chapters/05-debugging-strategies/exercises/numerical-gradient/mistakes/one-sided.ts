export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  return x.map((value, i) => {
    const above = [...x]
    above[i] = value + eps
    return (f(above) - f([...x])) / eps
  })
}
