import { CoreError } from '../CoreError'
import type { Point } from '../data/drawNoisyLine'
import { mean } from '../statistics/mean'

export interface Line {
  readonly intercept: number
  readonly slope: number
}

/**
 * The line with the least mean squared error in y. O(n).
 * @param points at least two different x
 * @throws CoreError `empty_input` | `non_finite` | `out_of_range` when all x are equal
 * @example leastSquaresLine([{ x: 0, y: 1 }, { x: 1, y: 3 }]).slope; // => 2
 */
export function leastSquaresLine(points: readonly Point[]): Line {
  const meanX = mean(points.map((point) => point.x))
  const meanY = mean(points.map((point) => point.y))
  let covariance = 0
  let variance = 0
  for (const { x, y } of points) {
    covariance += (x - meanX) * (y - meanY)
    variance += (x - meanX) ** 2
  }
  if (variance === 0) throw new CoreError('out_of_range', 'all x are equal')
  const slope = covariance / variance
  return { intercept: meanY - slope * meanX, slope }
}
