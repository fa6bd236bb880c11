type Train = (configuration: number, resource: number) => number

export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  let running = Array.from({ length: n }, (_, id) => id)
  let [spent, had] = [0, 0]
  for (let resource = least, keep = n; resource <= most && keep >= 1; resource *= eta, keep = Math.floor(keep / eta)) {
    running = running.slice(0, keep)
    const ranks = new Map<number, number>()
    for (const id of running) {
      const loss = train(id, resource)
      ranks.set(id, Number.isNaN(loss) ? 1e6 : loss)
    }
    spent += running.length * (resource - had)
    had = resource
    running.sort((a, b) => (ranks.get(a)! === ranks.get(b)! ? a - b : ranks.get(a)! - ranks.get(b)!))
  }
  return { winner: running[0]!, spent }
}
