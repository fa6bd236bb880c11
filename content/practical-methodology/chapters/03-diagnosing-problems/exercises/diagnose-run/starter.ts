type Reading = 'fine' | 'stop_earlier' | 'overfitting' | 'not_optimising' | 'underfitting'

/** Losses after each epoch, and the loss that would do. */
export function diagnoseRun(train: readonly number[], validation: readonly number[], target: number): Reading {
  // Which of the two losses meets the target? Only then look at shapes.
  return validation[validation.length - 1]! > train[train.length - 1]! ? 'overfitting' : 'underfitting'
}
