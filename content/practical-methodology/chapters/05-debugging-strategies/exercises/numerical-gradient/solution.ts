/** Two moved copies for each coordinate: since x itself is never touched, nothing has to be put back. */
export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  return x.map((value, i) => {
    const above = [...x]
    const below = [...x]
    above[i] = value + eps
    below[i] = value - eps
    return (f(above) - f(below)) / (2 * eps)
  })
}
