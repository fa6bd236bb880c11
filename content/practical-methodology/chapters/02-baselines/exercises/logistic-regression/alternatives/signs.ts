export function logisticRegression(rows: number[][], labels: number[], rate: number, steps: number) {
  // With labels as signs, the log loss is ln(1 + exp(-s z)): its slope by z is -s / (1 + exp(s z)).
  const signs = labels.map((label) => 2 * label - 1)
  let [weights, bias] = [Array<number>(rows[0]!.length).fill(0), 0]
  for (let k = 1; k <= steps; k++) {
    const next = [...weights]
    let nextBias = bias
    for (const [i, x] of rows.entries()) {
      const s = signs[i]!
      let z = bias
      x.forEach((value, j) => (z += value * weights[j]!))
      const pull = ((rate / rows.length) * s) / (1 + Math.exp(s * z))
      x.forEach((value, j) => (next[j] = next[j]! + pull * value))
      nextBias += pull
    }
    ;[weights, bias] = [next, nextBias]
  }
  return { bias, weights }
}
