export function diagnoseRun(train: readonly number[], validation: readonly number[], target: number): string {
  const last = train.length - 1
  if (validation[last]! <= target) return 'fine'
  const gap = validation[last]! - train[last]!
  if (gap > 0.2 * target) return validation.some((loss) => loss <= target) ? 'stop_earlier' : 'overfitting'
  return 'underfitting'
}
