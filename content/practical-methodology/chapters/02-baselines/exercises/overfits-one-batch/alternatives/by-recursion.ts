export function overfitsOneBatch(step: () => number, mostSteps: number) {
  const firstLoss = step()
  const go = (lastLoss: number, steps: number): { verdict: string; steps: number; firstLoss: number; lastLoss: number } => {
    const end = (verdict: string) => ({ verdict, steps, firstLoss, lastLoss })
    if (lastLoss !== lastLoss) return end('diverged')
    if (lastLoss > firstLoss * 10) return end('diverged')
    if (lastLoss <= firstLoss / 20) return end('by_heart')
    return steps < mostSteps ? go(step(), steps + 1) : end('stuck')
  }
  return go(firstLoss, 1)
}
