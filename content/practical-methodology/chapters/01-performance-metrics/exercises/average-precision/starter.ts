/** labels: 1 for spam, 0 for wanted. scores: the higher, the more like spam. */
export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  // How much recall does each threshold gain, and at which precision?
  return labels.filter((label) => label === 1).length / labels.length
}
