import { requirePositive, requireSameLength } from '../requirements'
import { centralDifferences } from './centralDifferences'

export interface RelativeErrors {
  readonly perElement: Float64Array
  /** NaN as soon as one element is */
  readonly largest: number
  /** where it is; null for no elements */
  readonly worstIndex: number | null
}

/**
 * |a − n| / max(|a|, |n|, floor), element by element: a relative error that stays quiet where both are next to nothing. O(n).
 * @param analytic length n
 * @param numeric length n
 * @param floor > 0
 * @throws CoreError `length_mismatch` | `out_of_range`
 * @example relativeErrors([1, 2], [1, 4]).largest; // => 0.5
 */
export function relativeErrors(analytic: ArrayLike<number>, numeric: ArrayLike<number>, floor = 1e-8): RelativeErrors {
  requireSameLength(analytic, numeric, 'analytic and numeric')
  requirePositive(floor, 'floor')
  const perElement = Float64Array.from(
    analytic,
    (a, i) => Math.abs(a - (numeric[i] as number)) / Math.max(Math.abs(a), Math.abs(numeric[i] as number), floor),
  )
  let worstIndex: number | null = null
  for (const [i, error] of perElement.entries())
    if (worstIndex === null || !(error <= (perElement[worstIndex] as number))) {
      worstIndex = i
      if (Number.isNaN(error)) break
    }
  return { perElement, largest: worstIndex === null ? 0 : (perElement[worstIndex] as number), worstIndex }
}

export interface GradientCheck extends RelativeErrors {
  readonly passes: boolean
  readonly numeric: Float64Array
}

/**
 * Holds a gradient that was worked out against central differences; it passes when no relative error reaches the threshold. A kink within ε
 * of x (ReLU at 0) can fail a right gradient, and an error in a part of size `floor` can pass. 2n evaluations.
 * @param f as `centralDifferences` takes it
 * @param analytic length n: the gradient in doubt
 * @throws CoreError `length_mismatch` | `non_finite` | `out_of_range`
 * @example gradientCheck((x) => x[0] ** 2, [3], [6]).passes; // => true
 */
export function gradientCheck(
  f: (x: Float64Array) => number,
  x: ArrayLike<number>,
  analytic: ArrayLike<number>,
  { eps = 1e-5, threshold = 1e-6, floor = 1e-8 }: { readonly eps?: number; readonly threshold?: number; readonly floor?: number } = {},
): GradientCheck {
  requireSameLength(x, analytic, 'x and analytic')
  const numeric = centralDifferences(f, x, eps)
  const errors = relativeErrors(analytic, numeric, floor)
  return { ...errors, passes: errors.largest < threshold, numeric }
}
