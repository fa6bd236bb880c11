type Train = (configuration: number, resource: number) => number

/** A rung is the first rung of a smaller race: run it, and race on with those who are left. */
export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  function rung(ids: readonly number[], resource: number, had: number): { winner: number; spent: number } {
    const losses = ids.map((id) => train(id, resource))
    const cost = ids.length * (resource - had)
    const order = ids.map((_, place) => place).sort((a, b) => {
      const [x, y] = [losses[a]!, losses[b]!].map((loss) => (Number.isNaN(loss) ? Infinity : loss)) as [number, number]
      return x === y ? ids[a]! - ids[b]! : x - y
    })
    const next = order.slice(0, Math.floor(ids.length / eta)).map((place) => ids[place]!)
    if (next.length === 0 || resource * eta > most) return { winner: ids[order[0]!]!, spent: cost }
    const rest = rung(next, resource * eta, resource)
    return { winner: rest.winner, spent: cost + rest.spent }
  }
  return rung([...Array(n).keys()], least, 0)
}
