export function logUniform(low: number, high: number, u: number, whole: boolean): number {
  if (!whole) return 2 ** ((1 - u) * Math.log2(low) + u * Math.log2(high))
  // Walks up the stretches until the share is used up.
  const total = Math.log(high + 1) - Math.log(low)
  let k = low
  for (let left = u * total; k < high; k++) {
    const stretch = Math.log(k + 1) - Math.log(k)
    if (left < stretch) break
    left -= stretch
  }
  return k
}
