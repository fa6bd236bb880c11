export const firstEnough = (isEnough: (index: number) => boolean, n: number): number => {
  let left = Array.from({ length: n }, (_, index) => index)
  let answer = n
  while (left.length > 0) {
    const middle = left.length >> 1
    if (isEnough(left[middle]!)) {
      answer = left[middle]!
      left = left.slice(0, middle)
    } else left = left.slice(middle + 1)
  }
  return answer
}
