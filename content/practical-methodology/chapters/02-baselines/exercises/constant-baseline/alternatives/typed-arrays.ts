export function constantBaseline(train: ArrayLike<number>, test: ArrayLike<number>, metric: string) {
  const sorted = Float64Array.from(train).sort()
  const n = sorted.length
  let prediction = 0
  if (metric === 'squared') for (let i = 0; i < n; i++) prediction += train[i]! / n
  else if (metric === 'absolute') prediction = 0.5 * (sorted[(n - 1) >> 1]! + sorted[n >> 1]!)
  else {
    let longest = 0
    for (let start = 0, end = 0; start < n; start = end) {
      while (end < n && sorted[end] === sorted[start]) end++
      if (end - start > longest) {
        longest = end - start
        prediction = sorted[start]!
      }
    }
  }
  const errors = Float64Array.from(test, (target) => Math.abs(target - prediction))
  if (metric === 'accuracy') return { prediction, score: errors.filter((error) => error === 0).length / errors.length }
  const power = metric === 'squared' ? 2 : 1
  return { prediction, score: errors.reduce((sum, error) => sum + error ** power, 0) / errors.length }
}
