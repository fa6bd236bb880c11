type Counts = { tp: number; fp: number; fn: number; tn: number }

export function confusionCounts([truth, ...yTrue]: number[], [called, ...yPred]: number[], positive: number): Counts {
  if (truth === undefined) return { tp: 0, fp: 0, fn: 0, tn: 0 }
  const rest = confusionCounts(yTrue, yPred, positive)
  if (truth === positive && called === positive) return { ...rest, tp: rest.tp + 1 }
  if (called === positive) return { ...rest, fp: rest.fp + 1 }
  if (truth === positive) return { ...rest, fn: rest.fn + 1 }
  return { ...rest, tn: rest.tn + 1 }
}
