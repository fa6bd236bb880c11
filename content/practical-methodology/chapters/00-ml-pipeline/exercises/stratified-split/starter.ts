type Split = [train: number[], validation: number[], test: number[]]

/** labels: one whole number for each example. fractions: three shares, adding up to 1. random: uniform on [0, 1). */
export function stratifiedSplit(labels: readonly number[], fractions: readonly number[], random: () => number): Split {
  const indices = labels.map((_, i) => i)
  // Which indices belong to which class? Then each class is a list of its own.
  return [indices, [], []]
}
