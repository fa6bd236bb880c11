import { meanSquaredError } from './meanSquaredError'

/**
 * Root of the mean squared error. O(n).
 * @returns in y's unit
 * @throws CoreError as `meanSquaredError`
 * @example rootMeanSquaredError([0, 0], [3, 3]); // => 3
 */
export function rootMeanSquaredError(yTrue: ArrayLike<number>, yPred: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  return Math.sqrt(meanSquaredError(yTrue, yPred, sampleWeight))
}
