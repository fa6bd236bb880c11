type Vector = readonly number[]

const unit = (n: number, i: number): Vector => Array.from({ length: n }, (_, j) => (i === j ? 1 : 0))
const along = (x: Vector, direction: Vector, step: number) => x.map((value, j) => value + step * direction[j]!)

/** As the formula has it, with unit vectors: a derivative along any direction is the same two lines. */
export const numericalGradient = (f: (x: number[]) => number, x: Vector, eps: number): number[] =>
  x.map((_, i) => {
    const direction = unit(x.length, i)
    return (f(along(x, direction, eps)) - f(along(x, direction, -eps))) / (2 * eps)
  })
