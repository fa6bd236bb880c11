type Train = (configuration: number, resource: number) => number

export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  const alive = new Set(Array.from({ length: n }, (_, id) => id))
  const paid = new Float64Array(n)
  const loss = new Float64Array(n)
  const worst = () => {
    let at = -1
    for (const id of alive) if (at < 0 || loss[id]! >= loss[at]! || Number.isNaN(loss[id]!)) if (at < 0 || !Number.isNaN(loss[at]!) || Number.isNaN(loss[id]!)) at = id
    return at
  }
  for (let i = 0; least * eta ** i <= most; i++) {
    const keep = Math.floor(n / eta ** i)
    if (keep === 0) break
    while (alive.size > keep) alive.delete(worst())
    for (const id of alive) {
      loss[id] = train(id, least * eta ** i)
      paid[id] = least * eta ** i
    }
  }
  while (alive.size > 1) alive.delete(worst())
  return { winner: [...alive][0]!, spent: paid.reduce((sum, each) => sum + each, 0) }
}
