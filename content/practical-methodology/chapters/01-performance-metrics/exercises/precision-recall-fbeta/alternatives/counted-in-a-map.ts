class Outcomes {
  private readonly counts = new Map<string, number>()

  add(truth: number | undefined, predicted: number | undefined): void {
    const key = `${truth}${predicted}`
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1)
  }

  of(truth: 0 | 1, predicted: 0 | 1): number {
    return this.counts.get(`${truth}${predicted}`) ?? 0
  }
}

export function precisionRecallFbeta(yTrue: readonly number[], yPred: readonly number[], beta: number = 1) {
  const outcomes = new Outcomes()
  yTrue.forEach((truth, i) => outcomes.add(truth, yPred[i]))
  const hits = outcomes.of(1, 1)
  const share = (whole: number) => (hits === 0 ? 0 : hits / whole)
  const precision = share(hits + outcomes.of(0, 1))
  const recall = share(hits + outcomes.of(1, 0))
  if (hits === 0) return { precision, recall, fbeta: 0 }
  // The weighted harmonic mean, written as one.
  const weight = beta * beta
  return { precision, recall, fbeta: (1 + weight) / (1 / precision + weight / recall) }
}
