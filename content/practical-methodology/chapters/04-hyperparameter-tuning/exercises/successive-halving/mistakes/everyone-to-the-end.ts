type Train = (configuration: number, resource: number) => number

export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number) {
  let end = least
  let rungs = 1
  while (end * eta <= most && Math.floor(n / eta ** rungs) >= 1) {
    end *= eta
    rungs++
  }
  let winner = 0
  let best = Infinity
  for (let id = 0; id < n; id++) {
    const loss = train(id, end)
    if (loss < best) [winner, best] = [id, loss]
  }
  return { winner, spent: n * end }
}
