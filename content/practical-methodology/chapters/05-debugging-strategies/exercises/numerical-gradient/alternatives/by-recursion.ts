export function numericalGradient(f: (x: number[]) => number, x: number[], eps: number): number[] {
  if (x.length === 0) return []
  const [first, ...rest] = x as [number, ...number[]]
  const slope = (f([first + eps, ...rest]) - f([first - eps, ...rest])) / (first + eps - (first - eps))
  return [slope, ...numericalGradient((tail) => f([first, ...tail]), rest, eps)]
}
