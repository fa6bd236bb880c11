interface Verdict {
  verdict: 'diverged' | 'by_heart' | 'stuck'
  steps: number
  firstLoss: number
  lastLoss: number
}

/** step: one step of training on the batch; returns the loss before it. */
export function overfitsOneBatch(step: () => number, mostSteps: number): Verdict {
  const firstLoss = step()
  // Go on until you know, and not a step longer.
  return { verdict: 'stuck', steps: 1, firstLoss, lastLoss: firstLoss }
}
