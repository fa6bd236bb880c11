type Space = Record<string, { kind: string; low: number; high: number }>

export function gridSearch(space: Space, m: number, objective: (trial: Record<string, number>) => number) {
  const names = Object.keys(space)
  const axes = names.map((name) => {
    const { kind, low, high } = space[name]!
    const [from, to] = kind === 'uniform' ? [low, high] : [Math.log2(low), Math.log2(high)]
    const axis = new Float64Array(m)
    for (let k = 0; k < m; k++) axis[k] = from + ((to - from) * (k + 0.5)) / m
    return kind === 'uniform' ? axis : axis.map((value) => 2 ** value)
  })
  const at = new Uint8Array(names.length)
  let [best, loss, trials] = [undefined as Record<string, number> | undefined, Infinity, 0]
  for (;;) {
    const trial = Object.fromEntries(names.map((name, i) => [name, axes[i]![at[i]!]!]))
    const found = objective(trial)
    trials++
    if (!isNaN(found) && found < loss) [best, loss] = [trial, found]
    let i = names.length - 1
    while (i >= 0 && ++at[i]! === m) at[i--] = 0
    if (i < 0) return { best, loss, trials }
  }
}
