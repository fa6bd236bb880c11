/** Tries every value that could be best and keeps the one with the least loss: slow, and true to what “best constant” means. */
export function constantBaseline(train: readonly number[], test: readonly number[], metric: string) {
  const loss = (targets: readonly number[], constant: number) => {
    let sum = 0
    for (const target of targets) {
      if (metric === 'accuracy') sum += target === constant ? 0 : 1
      else sum += metric === 'squared' ? (target - constant) * (target - constant) : Math.abs(target - constant)
    }
    return sum / targets.length
  }
  let prediction: number
  if (metric === 'squared') prediction = train.reduce((sum, target) => sum + target, 0) / train.length
  else {
    const tried = [...new Set(train)].sort((a, b) => a - b).map((constant) => ({ constant, loss: loss(train, constant) }))
    const least = Math.min(...tried.map((each) => each.loss))
    const best = tried.filter((each) => each.loss - least < 1e-9).map((each) => each.constant)
    // Between two middle values every constant is as good: their mean was agreed on.
    prediction = metric === 'accuracy' ? best[0]! : (best[0]! + best[best.length - 1]!) / 2
  }
  const score = loss(test, prediction)
  return { prediction, score: metric === 'accuracy' ? 1 - score : score }
}
