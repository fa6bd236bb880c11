type Metric = 'accuracy' | 'squared' | 'absolute'

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** Chooses on the one list and scores on the other, in two separate halves: neither can see what the other is given. */
export function constantBaseline(train: readonly number[], test: readonly number[], metric: Metric) {
  const sorted = [...train].sort((a, b) => a - b)
  let prediction = mean(train)
  if (metric === 'absolute') {
    const middle = (sorted.length - 1) / 2
    prediction = (sorted[Math.floor(middle)]! + sorted[Math.ceil(middle)]!) / 2
  }
  if (metric === 'accuracy') {
    // From the smallest up, so that a tie stays with the smaller.
    let most = 0
    for (const label of sorted) {
      const count = train.filter((each) => each === label).length
      if (count > most) [prediction, most] = [label, count]
    }
    return { prediction, score: mean(test.map((target) => Number(target === prediction))) }
  }
  const charge = (error: number) => (metric === 'squared' ? error ** 2 : Math.abs(error))
  return { prediction, score: mean(test.map((target) => charge(target - prediction))) }
}
