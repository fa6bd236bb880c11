export function diagnoseRun(train: readonly number[], validation: readonly number[], target: number): string {
  const last = train.length - 1
  if (validation[last]! <= target) return 'fine'
  if (train[last]! <= target) return validation.some((loss) => loss <= target) ? 'stop_earlier' : 'overfitting'
  return train[0]! - train[last]! <= 0.1 * train[0]! ? 'not_optimising' : 'underfitting'
}
