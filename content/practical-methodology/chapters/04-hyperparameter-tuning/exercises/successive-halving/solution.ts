type Train = (configuration: number, resource: number) => number

/** Who runs is a list that gets shorter: everyone in it is trained, it is sorted by loss, and the front of it goes on. */
export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  let running = Array.from({ length: n }, (_, id) => id)
  let spent = 0
  let had = 0
  for (let resource = least, keep = n; resource <= most && keep >= 1; resource *= eta, keep = Math.floor(keep / eta)) {
    running = running.slice(0, keep)
    const losses = new Map(running.map((id) => [id, train(id, resource)]))
    spent += running.length * (resource - had)
    had = resource
    const rank = (id: number) => (Number.isNaN(losses.get(id)!) ? Number.MAX_VALUE : losses.get(id)!)
    running.sort((a, b) => rank(a) - rank(b) || a - b)
  }
  return { winner: running[0]!, spent }
}
