export function gradientCheck(loss: (x: number[]) => number, x: readonly number[], gradient: readonly number[]) {
  const eps = 1e-5
  const worst = gradient.findIndex((claimed, i) => {
    const at = (step: number) => loss(x.map((value, j) => (j === i ? value + step : value)))
    const measured = (at(eps) - at(-eps)) / (2 * eps)
    return !(Math.abs(claimed - measured) / Math.max(Math.abs(claimed), Math.abs(measured), 1e-8) < 1e-5)
  })
  return worst < 0 ? { passes: true, worst: null } : { passes: false, worst }
}
