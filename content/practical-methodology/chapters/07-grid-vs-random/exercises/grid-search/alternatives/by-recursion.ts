type Space = Record<string, { kind: string; low: number; high: number }>
type Trial = Record<string, number>
type Result = { best: Trial; loss: number; trials: number }

/** Each knob is a loop within the loop before: recursion writes as many loops as there are knobs. */
export function gridSearch(space: Space, perKnob: number, objective: (trial: Trial) => number): Result {
  const names = Object.keys(space)
  function search(trial: Trial, depth: number): Result {
    const name = names[depth]
    if (name === undefined) return { best: trial, loss: objective(trial), trials: 1 }
    const { kind, low, high } = space[name]!
    let result: Result | undefined
    for (let k = 0; k < perKnob; k++) {
      const u = (k + 1 / 2) / perKnob
      const value = kind === 'uniform' ? (1 - u) * low + u * high : 10 ** (Math.log10(low) + u * (Math.log10(high) - Math.log10(low)))
      const inner = search({ ...trial, [name]: value }, depth + 1)
      const better = !result || inner.loss < result.loss || (Number.isNaN(result.loss) && !Number.isNaN(inner.loss))
      result = { ...(better ? inner : result!), trials: (result?.trials ?? 0) + inner.trials }
    }
    return result!
  }
  return search({}, 0)
}
