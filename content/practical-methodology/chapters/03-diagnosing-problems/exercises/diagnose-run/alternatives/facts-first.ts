/** Establishes all facts first and gives them names; the decision below then reads like the text. */
export function diagnoseRun(train: readonly number[], validation: readonly number[], target: number): string {
  const end = (losses: readonly number[]) => losses[losses.length - 1]!
  const middle = train[(train.length - 1) >> 1]!
  const whole = train[0]! - end(train)
  const validationMeets = end(validation) <= target
  const trainingMeets = end(train) <= target
  const onceMet = Math.min(...validation) <= target
  const stuck = whole <= train[0]! / 10 || middle - end(train) < whole / 50

  if (validationMeets) return 'fine'
  if (trainingMeets && onceMet) return 'stop_earlier'
  if (trainingMeets) return 'overfitting'
  if (stuck) return 'not_optimising'
  return 'underfitting'
}
