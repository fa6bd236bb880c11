export const diagnoseRun = (train: number[], validation: number[], target: number) => {
  const n = train.length
  const [first, middle, end] = [train[0]!, train[Math.floor((n - 1) / 2)]!, train[n - 1]!]
  return validation[n - 1]! <= target
    ? 'fine'
    : end > target
      ? first - end > first * 0.1 && middle - end >= (first - end) * 0.02
        ? 'underfitting'
        : 'not_optimising'
      : validation.every((loss) => loss > target)
        ? 'overfitting'
        : 'stop_earlier'
}
