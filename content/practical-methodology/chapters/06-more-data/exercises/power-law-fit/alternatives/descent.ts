export const powerLawFit = (sizes: number[], errors: number[], at: number) => {
  const logs = sizes.map((size, i): [number, number] => [Math.log(size), Math.log(errors[i]!)])
  const average = (of: (pair: [number, number]) => number) => logs.map(of).reduce((a, b) => a + b, 0) / logs.length
  const centre = average(([u]) => u)
  // Orthogonal steps: first the level, then the slope about the centre, each in closed form.
  const level = average(([, v]) => v)
  const slope = average(([u, v]) => (u - centre) * (v - level)) / average(([u]) => (u - centre) ** 2)
  const at0 = (x: number) => Math.exp(level + slope * (x - centre))
  return { a: at0(0), b: 0 - slope, predicted: at0(Math.log(at)) }
}
