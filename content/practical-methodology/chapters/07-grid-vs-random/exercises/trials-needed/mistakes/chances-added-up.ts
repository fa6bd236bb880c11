export function trialsNeeded(top: number, chance: number): number {
  return Math.ceil(chance / top)
}
