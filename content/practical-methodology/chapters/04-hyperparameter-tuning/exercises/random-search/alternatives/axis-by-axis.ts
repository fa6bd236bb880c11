type Space = Record<string, { kind: string; low: number; high: number }>

export function randomSearch(space: Space, objective: (trial: any) => number, trials: number, random: () => number) {
  const columns = Object.entries(space).map(([name, { kind, low, high }]) => {
    const values = Float64Array.from({ length: trials }, random)
    const ratio = high / low
    return [name, values.map((u) => (kind === 'log_uniform' ? low * Math.pow(ratio, u) : low + u * (high - low)))] as const
  })
  const losses = new Float64Array(trials)
  for (let i = 0; i < trials; i++) losses[i] = objective(Object.fromEntries(columns.map(([name, values]) => [name, values[i]])))
  let at = losses.findIndex((loss) => !isNaN(loss))
  losses.forEach((loss, i) => {
    if (loss < losses[at]!) at = i
  })
  return { best: Object.fromEntries(columns.map(([name, values]) => [name, values[at]])), loss: losses[at] }
}
