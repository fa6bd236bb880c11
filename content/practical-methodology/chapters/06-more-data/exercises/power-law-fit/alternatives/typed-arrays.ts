export function powerLawFit(sizes: ArrayLike<number>, errors: ArrayLike<number>, at: number) {
  const u = Float64Array.from(sizes, (size) => Math.log2(size))
  const v = Float64Array.from(errors, (error) => Math.log2(error))
  const centre = (values: Float64Array) => values.reduce((a, b) => a + b, 0) / values.length
  const [cu, cv] = [centre(u), centre(v)]
  const dot = (a: Float64Array, b: Float64Array, ca: number) => a.reduce((sum, value, i) => sum + (value - ca) * b[i]!, 0)
  const b = -dot(u, v, cu) / dot(u, u, cu)
  const a = 2 ** (cv + b * cu)
  return { a, b, predicted: a / at ** b }
}
