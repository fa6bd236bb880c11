export function successiveHalving(
  train: (configuration: number, resource: number) => number,
  n: number,
  least: number,
  most: number,
  eta: number,
) {
  let running = Array.from({ length: n }, (_, id) => id)
  let spent = 0
  let had = 0
  for (let resource = least, keep = n; resource <= most && keep >= 1; resource *= eta, keep = Math.floor(keep / eta)) {
    running = running.slice(0, keep)
    const losses = running.map((id) => ({ id, loss: train(id, resource) }))
    spent += running.length * (resource - had)
    had = resource
    const rank = (loss: number) => (Number.isNaN(loss) ? Infinity : loss)
    losses.sort((a, b) => (rank(a.loss) === rank(b.loss) ? 0 : rank(a.loss) - rank(b.loss)))
    running = losses.map(({ id }) => id)
  }
  return { winner: running[0], spent }
}
