/** Doubles until it is enough, then halves the interval: the chance grows with n, so it can be looked up like a word in a dictionary. */
export function trialsNeeded(top: number, chance: number): number {
  const enough = (n: number) => 1 - Math.pow(1 - top, n) >= chance
  if (enough(0)) return 0
  let high = 1
  while (!enough(high)) high *= 2
  let low = high / 2
  if (high === 1) return 1
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (enough(middle)) high = middle
    else low = middle
  }
  return high
}
