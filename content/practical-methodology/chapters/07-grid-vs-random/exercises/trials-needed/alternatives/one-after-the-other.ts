/** Multiplies the chance of missing until it is small enough: no logarithm, and q = 1 needs no case of its own. */
export function trialsNeeded(top: number, chance: number): number {
  let missed = 1
  let trials = 0
  while (1 - missed < chance) {
    missed *= 1 - top
    trials++
  }
  return trials
}
