export function stratifiedSplit(labels: ArrayLike<number>, fractions: ArrayLike<number>, random: () => number) {
  const n = labels.length
  const order = Uint32Array.from({ length: n }, (_, i) => i)
  for (let i = 0; i < n - 1; i++) {
    const j = i + Math.floor(random() * (n - i))
    const kept = order[i]!
    order[i] = order[j]!
    order[j] = kept
  }
  const room = new Map<number, number[]>()
  for (let i = 0; i < n; i++) room.set(labels[i]!, [])
  for (const [label, own] of room) {
    const count = Array.from(labels).filter((each) => each === label).length
    let left = count
    for (let k = 0; k < 3; k++) left -= own[k] = Math.floor(count * fractions[k]!)
    for (let k = 0; k < left; k++) own[k]!++
  }
  const parts: number[][] = [[], [], []]
  for (const i of order) {
    const own = room.get(labels[i]!)!
    const k = own[0]! > 0 ? 0 : own[1]! > 0 ? 1 : 2
    own[k]!--
    parts[k]!.push(i)
  }
  return parts.map((part) => Uint32Array.from(part))
}
