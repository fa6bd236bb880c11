type Vector = readonly number[]

const measure = (loss: (x: number[]) => number, x: Vector, eps: number): number[] =>
  x.map((_, i) => (loss(x.map((v, j) => v + (i === j ? eps : 0))) - loss(x.map((v, j) => v - (i === j ? eps : 0)))) / (eps + eps))

const relative = (a: number, b: number) => {
  const error = Math.abs(a - b) / Math.max(Math.abs(a), Math.abs(b), 1e-8)
  return error >= 0 ? error : Number.MAX_VALUE
}

/** Measuring, comparing, judging: three functions, each of which can be tried by itself. */
export function gradientCheck(loss: (x: number[]) => number, x: Vector, gradient: Vector) {
  const measured = measure(loss, x, 3e-5)
  const errors = gradient.map((part, i) => relative(part, measured[i]!))
  const worst = errors.reduce((at, error, i) => (error > errors[at]! ? i : at), 0)
  return errors[worst]! < 1e-5 ? { passes: true, worst: null } : { passes: false, worst }
}
