function* losses(step: () => number, most: number) {
  for (let k = 0; k < most; k++) yield step()
}

export const overfitsOneBatch = (step: () => number, mostSteps: number) => {
  const seen: number[] = []
  const done = (verdict: string) => ({ verdict, steps: seen.length, firstLoss: seen[0], lastLoss: seen.at(-1) })
  for (const loss of losses(step, mostSteps)) {
    seen.push(loss)
    if (!Number.isFinite(loss) || loss > 10 * seen[0]!) return done('diverged')
    if (loss <= seen[0]! / 20) return done('by_heart')
  }
  return done('stuck')
}
