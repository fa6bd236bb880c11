export function diagnoseRun(train: readonly number[], validation: readonly number[], target: number): string {
  const last = train.length - 1
  if (validation[last]! <= target) return 'fine'
  if (train[last]! <= target) return validation.some((loss) => loss <= target) ? 'stop_earlier' : 'overfitting'
  const fall = Math.abs(train[0]! - train[last]!)
  if (fall <= 0.1 * train[0]!) return 'not_optimising'
  return train[Math.floor(last / 2)]! - train[last]! < 0.02 * fall ? 'not_optimising' : 'underfitting'
}
