export function numericalGradient(f: (x: number[]) => number, x: readonly number[], eps: number): number[] {
  return x.map(() => (f(x.map((value) => value + eps)) - f(x.map((value) => value - eps))) / (2 * eps))
}
