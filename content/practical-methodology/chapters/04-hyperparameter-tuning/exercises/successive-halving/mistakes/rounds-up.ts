type Train = (configuration: number, resource: number) => number

export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  let running = Array.from({ length: n }, (_, id) => id)
  let [spent, had] = [0, 0]
  for (let resource = least, keep = n; resource <= most; resource *= eta, keep = Math.ceil(keep / eta)) {
    running = running.slice(0, keep)
    const losses = new Map(running.map((id) => [id, train(id, resource)]))
    spent += running.length * (resource - had)
    had = resource
    const rank = (id: number) => (Number.isNaN(losses.get(id)!) ? 1e9 : losses.get(id)!)
    running.sort((a, b) => rank(a) - rank(b) || a - b)
  }
  return { winner: running[0]!, spent }
}
