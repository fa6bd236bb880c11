export function trialsNeeded(top: number, chance: number): number {
  if (chance === 0) return 0
  if (top === 1) return 1
  return Math.max(1, Math.floor(Math.log(1 - chance) / Math.log(1 - top)))
}
