/** All n miss with chance (1 − q)ⁿ; the logarithm turns the power into a product, and the smallest whole n that will do is the ceiling. */
export function trialsNeeded(top: number, chance: number): number {
  if (chance === 0) return 0
  if (top === 1) return 1
  return Math.ceil(Math.log(1 - chance) / Math.log(1 - top))
}
