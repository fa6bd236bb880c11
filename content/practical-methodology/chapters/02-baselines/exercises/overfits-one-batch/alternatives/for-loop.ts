/** A plain loop over the steps that are allowed; falling out of it is the third answer. */
export function overfitsOneBatch(step: () => number, mostSteps: number) {
  let firstLoss = NaN
  let lastLoss = NaN
  for (let steps = 1; steps <= mostSteps; steps++) {
    lastLoss = step()
    if (steps === 1) firstLoss = lastLoss
    const ratio = lastLoss / firstLoss
    if (isNaN(ratio) || ratio > 10) return { verdict: 'diverged', steps, firstLoss, lastLoss }
    if (lastLoss <= 0.05 * firstLoss) return { verdict: 'by_heart', steps, firstLoss, lastLoss }
  }
  return { verdict: 'stuck', steps: mostSteps, firstLoss, lastLoss }
}
