export function threeWaySplit(n: number, fractions: ArrayLike<number>, random: () => number, labels?: ArrayLike<number>) {
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < n - 1; i++) {
    const j = i + Math.floor(random() * (n - i))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  const counts: Record<number, number> = {}
  for (let i = 0; i < n; i++) counts[labels?.[i] ?? 0] = (counts[labels?.[i] ?? 0] ?? 0) + 1
  const room: Record<string, number[]> = {}
  for (const [label, count] of Object.entries(counts)) {
    const sizes = [0, 1, 2].map((k) => Math.floor(count * fractions[k]!))
    const left = count - sizes[0]! - sizes[1]! - sizes[2]!
    room[label] = sizes.map((size, k) => (k < left ? size + 1 : size))
  }
  const parts: number[][] = [[], [], []]
  for (const i of order) {
    const own = room[labels?.[i] ?? 0]!
    const k = own[0]! > 0 ? 0 : own[1]! > 0 ? 1 : 2
    own[k]!--
    parts[k]!.push(i)
  }
  return parts.map((part) => Uint32Array.from(part))
}
