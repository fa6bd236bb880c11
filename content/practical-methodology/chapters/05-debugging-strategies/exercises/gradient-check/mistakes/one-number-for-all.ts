export function gradientCheck(loss: (x: number[]) => number, x: readonly number[], gradient: readonly number[]) {
  const eps = 1e-5
  const norm = (vector: readonly number[]) => Math.sqrt(vector.reduce((sum, part) => sum + part * part, 0))
  const measured = gradient.map((_, i) => {
    const at = (step: number) => loss(x.map((value, j) => (j === i ? value + step : value)))
    return (at(eps) - at(-eps)) / (2 * eps)
  })
  const differences = gradient.map((claimed, i) => {
    const difference = Math.abs(claimed - measured[i]!)
    return Number.isNaN(difference) ? Infinity : difference
  })
  const error = norm(differences) / Math.max(norm(gradient), norm(measured))
  return error < 1e-5 ? { passes: true, worst: null } : { passes: false, worst: differences.indexOf(Math.max(...differences)) }
}
