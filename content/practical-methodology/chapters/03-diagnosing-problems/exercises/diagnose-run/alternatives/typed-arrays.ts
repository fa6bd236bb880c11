export function diagnoseRun(train: ArrayLike<number>, validation: ArrayLike<number>, target: number): string {
  const t = Float64Array.from(train)
  const v = Float64Array.from(validation)
  const last = t.length - 1
  let best = Infinity
  for (const loss of v) if (loss < best) best = loss
  switch (true) {
    case v[last]! <= target:
      return 'fine'
    case t[last]! <= target:
      return best <= target ? 'stop_earlier' : 'overfitting'
    default: {
      let [early, late] = [0, 0]
      const middle = last >> 1
      for (let i = 1; i <= last; i++) {
        if (i <= middle) early += t[i - 1]! - t[i]!
        else late += t[i - 1]! - t[i]!
      }
      const fell = early + late
      if (fell * 10 <= t[0]!) return 'not_optimising'
      return late * 50 < fell ? 'not_optimising' : 'underfitting'
    }
  }
}
