export const gradientCheck = (loss: (x: number[]) => number, x: number[], gradient: number[]) => {
  // A step that suits the coordinate's size.
  const errors = new Float64Array(x.length)
  x.forEach((value, i) => {
    const eps = 1e-5 * Math.max(1, Math.abs(value))
    const move = (by: number) => [...x.slice(0, i), value + by, ...x.slice(i + 1)]
    const slope = (loss(move(eps)) - loss(move(-eps))) / (value + eps - (value - eps))
    errors[i] = Math.abs(gradient[i]! - slope) / Math.max(Math.abs(gradient[i]!), Math.abs(slope), 1e-8)
  })
  const bad = [...errors.keys()].filter((i) => !(errors[i]! < 1e-5))
  if (bad.length === 0) return { passes: true, worst: null }
  const badness = (i: number) => (errors[i] === errors[i] ? errors[i]! : Infinity)
  return { passes: false, worst: bad.sort((a, b) => badness(b) - badness(a) || a - b)[0] }
}
