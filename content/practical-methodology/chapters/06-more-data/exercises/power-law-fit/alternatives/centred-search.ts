/** No formula for the slope: the line is turned about its centre until the residuals no longer lean to either side. */
export function powerLawFit(sizes: readonly number[], errors: readonly number[], at: number) {
  const u = sizes.map(Math.log)
  const v = errors.map(Math.log)
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [centre, level] = [mean(u), mean(v)]
  const lean = (slope: number) => u.reduce((sum, x, i) => sum + (x - centre) * (v[i]! - level - slope * (x - centre)), 0)
  let [low, high] = [-1, 1]
  while (lean(low) < 0) low *= 2
  while (lean(high) > 0) high *= 2
  for (let step = 0; step < 80; step++) {
    const middle = (low + high) / 2
    if (lean(middle) > 0) low = middle
    else high = middle
  }
  const b = -(low + high) / 2
  return { a: Math.exp(level + b * centre), b, predicted: Math.exp(level - b * (Math.log(at) - centre)) }
}
