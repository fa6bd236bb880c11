type Split = [train: number[], validation: number[], test: number[]]

/** fractions: three shares, adding up to 1. random: uniform on [0, 1). labels: one for each of the n examples, if every class is to be split by itself. */
export function threeWaySplit(n: number, fractions: readonly number[], random: () => number, labels?: readonly number[]): Split {
  const indices = Array.from({ length: n }, (_, i) => i)
  // Shuffle, then cut. And what do the labels ask for?
  return [indices, [], []]
}
