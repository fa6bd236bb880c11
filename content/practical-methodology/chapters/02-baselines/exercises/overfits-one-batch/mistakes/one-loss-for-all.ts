export function overfitsOneBatch(step: () => number, mostSteps: number) {
  const firstLoss = step()
  let lastLoss = firstLoss
  for (let steps = 1; ; steps++) {
    if (!(lastLoss <= 10 * firstLoss)) return { verdict: 'diverged', steps, firstLoss, lastLoss }
    if (lastLoss <= 0.05) return { verdict: 'by_heart', steps, firstLoss, lastLoss }
    if (steps >= mostSteps) return { verdict: 'stuck', steps, firstLoss, lastLoss }
    lastLoss = step()
  }
}
