export function numericalGradient(f: (x: number[]) => number, x: ArrayLike<number>, eps: number) {
  const gradient = new Float64Array(x.length)
  for (const sign of [1, -1])
    for (let i = 0; i < x.length; i++) {
      const moved = Float64Array.from(x)
      moved[i]! += sign * eps
      gradient[i]! += (sign * f(Array.from(moved))) / (2 * eps)
    }
  return gradient
}
