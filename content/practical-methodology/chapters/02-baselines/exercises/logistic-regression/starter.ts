/** rows: n lists of p features. labels: 0 or 1. Weights and bias start at 0. */
export function logisticRegression(
  rows: readonly (readonly number[])[],
  labels: readonly number[],
  rate: number,
  steps: number,
): { weights: number[]; bias: number } {
  const weights = rows[0]!.map(() => 0)
  const bias = 0
  // In each step: all errors first, then all moves.
  return { weights, bias }
}
