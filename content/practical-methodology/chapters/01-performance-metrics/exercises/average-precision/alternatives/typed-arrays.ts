export function averagePrecision(labels: ArrayLike<number>, scores: ArrayLike<number>): number {
  const n = scores.length
  const order = Uint32Array.from({ length: n }, (_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const hits = new Float64Array(n + 1)
  for (let k = 0; k < n; k++) hits[k + 1] = hits[k]! + labels[order[k]!]!
  if (!hits[n]) return 0
  let sum = 0
  let last = 0
  for (let k = 1; k <= n; k++) {
    if (k < n && scores[order[k]!] === scores[order[k - 1]!]) continue
    sum += (hits[k]! - hits[last]!) / hits[n]! * (hits[k]! / k)
    last = k
  }
  return sum
}
