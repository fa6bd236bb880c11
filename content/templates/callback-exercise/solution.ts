/** Two bounds that move towards one another: below the one nothing is enough, from the other on everything is. */
export function firstEnough(isEnough: (index: number) => boolean, n: number): number {
  let [low, high] = [0, n]
  while (low < high) {
    const middle = Math.floor((low + high) / 2)
    if (isEnough(middle)) high = middle
    else low = middle + 1
  }
  return low
}
