/** Half of the range is a smaller problem of the same kind. */
export function firstEnough(isEnough: (index: number) => boolean, n: number, from = 0): number {
  if (from >= n) return n
  const middle = (from + n) >> 1
  return isEnough(middle) ? firstEnough(isEnough, middle, from) : firstEnough(isEnough, n, middle + 1)
}
