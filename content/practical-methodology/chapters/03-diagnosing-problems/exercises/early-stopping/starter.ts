/** losses: one for each epoch. patience ≥ 1: epochs without improvement that end the run. minDelta ≥ 0: what a gain has to exceed. */
export function earlyStopping(losses: readonly number[], patience: number, minDelta: number): { stopEpoch: number | null; bestEpoch: number | null } {
  let bestEpoch: number | null = null
  let stopEpoch: number | null = null
  // How many epochs ago was the last improvement?
  return { stopEpoch, bestEpoch }
}
