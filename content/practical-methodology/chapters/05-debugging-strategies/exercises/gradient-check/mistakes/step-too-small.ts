export function gradientCheck(loss: (x: number[]) => number, x: readonly number[], gradient: readonly number[]) {
  const eps = 1e-7
  const errors = gradient.map((claimed, i) => {
    const at = (step: number) => loss(x.map((value, j) => (j === i ? value + step : value)))
    const measured = (at(eps) - at(-eps)) / (2 * eps)
    const error = Math.abs(claimed - measured) / Math.max(Math.abs(claimed), Math.abs(measured), 1e-8)
    return Number.isNaN(error) ? Infinity : error
  })
  const largest = Math.max(...errors)
  return largest < 1e-5 ? { passes: true, worst: null } : { passes: false, worst: errors.indexOf(largest) }
}
