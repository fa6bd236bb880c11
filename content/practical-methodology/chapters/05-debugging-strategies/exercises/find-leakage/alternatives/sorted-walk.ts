export function findLeakage(train: number[][], labels: number[], validation: number[][]) {
  const zeros = labels.filter((label) => label === 0).length
  const ones = labels.length - zeros
  const isTelling = (j: number): boolean => {
    const groups: Record<number, [number, number]> = {}
    train.forEach((row, i) => {
      const group = (groups[row[j]!] ??= [0, 0])
      group[labels[i]!]!++
    })
    let [below, won] = [0, 0]
    for (const value of Object.keys(groups).map(Number).sort((a, b) => a - b)) {
      const [lost, gained] = groups[value]!
      won += gained * (below + lost / 2)
      below += lost
    }
    const area = won / (ones * zeros)
    return (area > 0.5 ? area : 1 - area) >= 0.95
  }
  const columns = []
  for (const j of train[0]!.keys()) if (isTelling(j)) columns.push(j)
  const tree = new Map<number, Map<number, true>>()
  for (const row of train) {
    const key = row.length
    const inner = tree.get(key) ?? new Map()
    inner.set(row.map(String).join('|') as never, true)
    tree.set(key, inner)
  }
  const rows = validation.flatMap((row, i) => (tree.get(row.length)?.has(row.map(String).join('|') as never) ? [i] : []))
  return { rows, columns }
}
