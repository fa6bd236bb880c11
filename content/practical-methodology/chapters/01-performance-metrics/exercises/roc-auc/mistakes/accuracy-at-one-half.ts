export function rocAuc(labels: readonly number[], scores: readonly number[]): number {
  const right = labels.filter((label, i) => (scores[i]! >= 0.5 ? 1 : 0) === label).length
  return right / labels.length
}
