export const trialsNeeded = (top: number, chance: number): number =>
  chance <= 0 ? 0 : top >= 1 ? 1 : -Math.floor(-Math.log1p(-chance) / Math.log1p(-top))
