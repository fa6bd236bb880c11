type Train = (configuration: number, resource: number) => number

/** Plans the rungs first, as a list of how many and how far; running them is then a plain loop. */
export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  const rungs: { keep: number; resource: number }[] = []
  for (let i = 0; ; i++) {
    const rung = { keep: Math.floor(n / eta ** i), resource: least * eta ** i }
    if (rung.keep < 1 || rung.resource > most) break
    rungs.push(rung)
  }
  let results = Array.from({ length: n }, (_, id) => ({ id, loss: 0 }))
  let [spent, before] = [0, 0]
  for (const { keep, resource } of rungs) {
    results = results.slice(0, keep).map(({ id }) => ({ id, loss: train(id, resource) }))
    spent += keep * (resource - before)
    before = resource
    const numbers = results.filter(({ loss }) => !Number.isNaN(loss)).sort((a, b) => a.loss - b.loss || a.id - b.id)
    results = [...numbers, ...results.filter(({ loss }) => Number.isNaN(loss)).sort((a, b) => a.id - b.id)]
  }
  return { winner: results[0]!.id, spent }
}
