type Train = (configuration: number, resource: number) => number

export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  let running = Array.from({ length: n }, (_, id) => id)
  let [spent, had] = [0, 0]
  const first = new Map<number, number>()
  for (let resource = least, keep = n; resource <= most && keep >= 1; resource *= eta, keep = Math.floor(keep / eta)) {
    running = running.slice(0, keep)
    for (const id of running) {
      const loss = train(id, resource)
      if (!first.has(id)) first.set(id, Number.isNaN(loss) ? 1e9 : loss)
    }
    spent += running.length * (resource - had)
    had = resource
    running.sort((a, b) => first.get(a)! - first.get(b)! || a - b)
  }
  return { winner: running[0]!, spent }
}
