/** Keeps the worst part so far while it walks along, and gives the verdict at the end. */
export function gradientCheck(loss: (x: number[]) => number, x: readonly number[], gradient: readonly number[]) {
  const h = 2e-6
  let worst = -1
  let largest = 0
  for (let i = 0; i < x.length; i++) {
    const moved = [...x]
    moved[i] = x[i]! + h
    const above = loss(moved)
    moved[i] = x[i]! - h
    const numeric = (above - loss(moved)) / (2 * h)
    if (Number.isNaN(gradient[i]!)) return { passes: false, worst: i }
    const scale = Math.max(1e-8, Math.abs(gradient[i]!), Math.abs(numeric))
    const error = Math.abs(gradient[i]! - numeric) / scale
    if (error > largest) {
      largest = error
      worst = i
    }
  }
  const passes = largest < 1e-5
  return { passes, worst: passes ? null : worst }
}
