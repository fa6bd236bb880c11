type Verdict = 'diverged' | 'by_heart' | undefined

/** What one loss says, apart from the loop: a small function that can be tested by itself. */
function judge(loss: number, first: number): Verdict {
  if (Number.isNaN(loss) || loss > 10 * first) return 'diverged'
  return loss * 20 <= first ? 'by_heart' : undefined
}

export function overfitsOneBatch(step: () => number, mostSteps: number) {
  const losses: number[] = []
  let verdict: Verdict
  do {
    losses.push(step())
    verdict = judge(losses[losses.length - 1]!, losses[0]!)
  } while (!verdict && losses.length < mostSteps)
  return { verdict: verdict ?? 'stuck', steps: losses.length, firstLoss: losses[0]!, lastLoss: losses[losses.length - 1]! }
}
