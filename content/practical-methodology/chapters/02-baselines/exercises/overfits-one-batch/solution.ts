/** One loop with three ways out, asked in the order of the text. “Not within bounds” catches NaN, which no comparison does. */
export function overfitsOneBatch(step: () => number, mostSteps: number) {
  const firstLoss = step()
  let lastLoss = firstLoss
  let steps = 1
  while (true) {
    if (!(lastLoss <= 10 * firstLoss)) return { verdict: 'diverged', steps, firstLoss, lastLoss }
    if (lastLoss <= firstLoss / 20) return { verdict: 'by_heart', steps, firstLoss, lastLoss }
    if (steps === mostSteps) return { verdict: 'stuck', steps, firstLoss, lastLoss }
    lastLoss = step()
    steps++
  }
}
