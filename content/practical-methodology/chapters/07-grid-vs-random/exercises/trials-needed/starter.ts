/** The fewest random trials of which at least one is among the top share with at least that chance. */
export function trialsNeeded(top: number, chance: number): number {
  // How likely is it that all of them miss?
  return Math.ceil(1 / top)
}
