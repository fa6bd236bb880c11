import { CoreError } from '../CoreError'
import type { Point } from '../data/drawNoisyLine'
import type { Line } from './leastSquaresLine'

/**
 * A line with the least mean absolute error in y, found exactly: some best line passes through two of the points, so every pair is
 * tried. O(n³), meant for the few dozen points of a figure.
 * @param points at least two different x
 * @throws CoreError `out_of_range` when all x are equal
 * @see Bloomfield & Steiger 1983, Least Absolute Deviations, section 1.3
 * @example leastAbsoluteLine([{ x: 0, y: 0 }, { x: 1, y: 1 }, { x: 2, y: 2 }, { x: 3, y: 90 }]).slope; // => 1
 */
export function leastAbsoluteLine(points: readonly Point[]): Line {
  let best: Line | undefined
  let least = Number.POSITIVE_INFINITY
  for (const [i, a] of points.entries())
    for (const b of points.slice(i + 1)) {
      if (a.x === b.x) continue
      const slope = (b.y - a.y) / (b.x - a.x)
      const intercept = a.y - slope * a.x
      let error = 0
      for (const { x, y } of points) error += Math.abs(y - intercept - slope * x)
      if (error < least) {
        least = error
        best = { intercept, slope }
      }
    }
  if (!best) throw new CoreError('out_of_range', 'all x are equal')
  return best
}
