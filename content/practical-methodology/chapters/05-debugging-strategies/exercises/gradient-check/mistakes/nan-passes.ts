export function gradientCheck(loss: (x: number[]) => number, x: readonly number[], gradient: readonly number[]) {
  const eps = 1e-5
  let worst: number | null = null
  let largest = 1e-5
  gradient.forEach((claimed, i) => {
    const at = (step: number) => loss(x.map((value, j) => (j === i ? value + step : value)))
    const measured = (at(eps) - at(-eps)) / (2 * eps)
    const error = Math.abs(claimed - measured) / Math.max(Math.abs(claimed), Math.abs(measured), 1e-8)
    if (error > largest) [worst, largest] = [i, error]
  })
  return { passes: worst === null, worst }
}
