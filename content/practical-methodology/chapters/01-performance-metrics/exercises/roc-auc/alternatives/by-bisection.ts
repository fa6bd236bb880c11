export const rocAuc = (labels: ArrayLike<number>, scores: ArrayLike<number>): number => {
  const wanted = Float64Array.from(scores).filter((_, i) => labels[i] === 0).sort()
  const countBelow = (score: number, orEqual: boolean) => {
    let [low, high] = [0, wanted.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (wanted[middle]! < score || (orEqual && wanted[middle] === score)) low = middle + 1
      else high = middle
    }
    return low
  }
  const spam = Float64Array.from(scores).filter((_, i) => labels[i] === 1)
  return spam.reduce((sum, score) => sum + countBelow(score, false) + countBelow(score, true), 0) / (2 * spam.length * wanted.length)
}
