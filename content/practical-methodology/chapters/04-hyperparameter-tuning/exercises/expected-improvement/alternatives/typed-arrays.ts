const erf = (x: number): number => {
  const t = 1 / (1 + 0.5 * Math.abs(x))
  const r = t * Math.exp(-x * x - 1.26551223 + t * (1.00002368 + t * (0.37409196 + t * (0.09678418 + t * (-0.18628806 + t * (0.27886807 + t * (-1.13520398 + t * (1.48851587 + t * (-0.82215223 + t * 0.17087277)))))))))
  return x >= 0 ? 1 - r : r - 1
}

export function expectedImprovement(means: ArrayLike<number>, deviations: ArrayLike<number>, best: number, margin: number) {
  const worths = new Float64Array(means.length)
  for (let i = 0; i < worths.length; i++) {
    const gain = best - margin - means[i]!
    const share = deviations[i] === 0 ? Number(gain > 0) : 0.5 * (1 + erf(gain / deviations[i]! / Math.SQRT2))
    worths[i] = gain * share
    if (deviations[i]! > 0) worths[i]! += (deviations[i]! * Math.exp(-((gain / deviations[i]!) ** 2) / 2)) / Math.sqrt(Math.PI * 2)
  }
  return worths
}
