export function overfitsOneBatch(step: () => number, mostSteps: number) {
  const losses: number[] = []
  for (let k = 0; k < mostSteps; k++) losses.push(step())
  const firstLoss = losses[0]!
  const at = losses.findIndex((loss) => !(loss <= 10 * firstLoss) || loss <= firstLoss / 20)
  const steps = at < 0 ? mostSteps : at + 1
  const lastLoss = losses[steps - 1]!
  const verdict = at < 0 ? 'stuck' : lastLoss <= firstLoss / 20 ? 'by_heart' : 'diverged'
  return { verdict, steps, firstLoss, lastLoss }
}
