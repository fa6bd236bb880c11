export function trialsNeeded(top: number, chance: number): number {
  if (chance <= 0) return 0
  // After a miss, what is left of the wanted chance has to come from the others.
  const tail = (left: number): number => {
    let n = 1
    for (; left > top; n++) left = (left - top) / (1 - top)
    return n
  }
  return tail(chance)
}
