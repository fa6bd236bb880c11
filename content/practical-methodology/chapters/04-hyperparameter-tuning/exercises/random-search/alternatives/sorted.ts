type Space = Record<string, { kind: string; low: number; high: number }>

export const randomSearch = (space: Space, objective: (trial: any) => number, trials: number, random: () => number) => {
  const results: [number, Record<string, number>][] = []
  for (let k = 0; k < trials; k++) {
    const trial = Object.keys(space).reduce<Record<string, number>>((made, name) => {
      const { kind, low, high } = space[name]!
      const u = random()
      return { ...made, [name]: kind === 'uniform' ? (1 - u) * low + u * high : low ** (1 - u) * high ** u }
    }, {})
    results.push([objective(trial), trial])
  }
  const [[loss, best]] = results.filter(([found]) => found === found).sort(([a], [b]) => a - b) as [[number, Record<string, number>]]
  return { loss, best }
}
