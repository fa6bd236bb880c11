import { CoreError } from '../CoreError'
import { leastSquares } from '../matrices/leastSquares'
import { solvePositiveDefinite } from '../matrices/cholesky'
import { type Matrix, zeros } from '../matrices/Matrix'
import { requireEntries, requireFinite, requirePositive, requireSameLength } from '../requirements'

/** y = a · n^(−b) + c: what learning curves by size mostly look like. */
export interface PowerLaw {
  readonly a: number
  /** how fast more data helps */
  readonly b: number
  /** what is left however much data comes */
  readonly c: number
}

export interface PowerLawFit extends PowerLaw {
  /** sum of squared residuals */
  readonly sse: number
  /** standard errors of a, b, c from the curvature at the optimum; Infinity where three points leave no freedom */
  readonly errors: PowerLaw
  /** covariance of a, b, c, 3 × 3, as far as there is one */
  readonly covariance: Matrix | undefined
}

/**
 * The value of a power law.
 * @param n > 0
 * @throws CoreError `out_of_range` | `non_finite`
 * @example powerLawAt({ a: 2, b: 0.5, c: 0.1 }, 100).toFixed(12); // => '0.300000000000'
 */
export function powerLawAt({ a, b, c }: PowerLaw, n: number): number {
  requirePositive(n, 'n')
  requireFinite([a, b, c], 'the law')
  return a * n ** -b + c
}

const [slowest, fastest] = [0.005, 6]

/**
 * Least squares fit of a power law with a floor. For a given b the rest is linear; b is searched over [0.005, 6] on a grid, then refined by
 * golden sections. O(n).
 * @param n sizes, at least 3 different ones, each > 0
 * @param y length n, finite
 * @throws CoreError `length_mismatch` | `out_of_range` | `non_finite` | `singular` when no law can be told from the others
 * @see Cortes et al. 1994 on extrapolating learning curves; its risk is that the law need not hold beyond the data
 * @example fitPowerLaw([1, 4, 16, 64], [2.1, 1.1, 0.6, 0.35]).b.toFixed(6); // => '0.500000'
 */
export function fitPowerLaw(n: ArrayLike<number>, y: ArrayLike<number>): PowerLawFit {
  requireSameLength(n, y, 'n and y')
  requireFinite(y, 'y')
  for (let i = 0; i < n.length; i++) requirePositive(n[i] as number, `n[${i}]`)
  if (new Set(Array.from(n)).size < 3) throw new CoreError('out_of_range', 'three different sizes are needed for three unknowns')
  // In units of the geometric mean size, so that powers stay near 1.
  const unit = Math.exp(Array.from(n).reduce((sum, size) => sum + Math.log(size), 0) / n.length)
  const sizes = Float64Array.from(n, (size) => size / unit)
  const given = (b: number) => {
    const design = zeros(sizes.length, 2)
    for (let i = 0; i < sizes.length; i++) design.values.set([(sizes[i] as number) ** -b, 1], 2 * i)
    const [a = 0, c = 0] = leastSquares(design, y)
    let sse = 0
    for (let i = 0; i < sizes.length; i++) sse += ((y[i] as number) - a * (sizes[i] as number) ** -b - c) ** 2
    return { a, c, sse }
  }
  const steps = 240
  const grid = Array.from({ length: steps + 1 }, (_, i) => slowest * (fastest / slowest) ** (i / steps))
  const best = grid.reduce((least, b, i) => (given(b).sse < given(grid[least] as number).sse ? i : least), 0)
  const b = goldenSection(
    (candidate) => given(candidate).sse,
    grid[Math.max(0, best - 1)] as number,
    grid[Math.min(steps, best + 1)] as number,
  )
  const { a, c, sse } = given(b)
  const law = { a: a * unit ** b, b, c }
  requireFinite([law.a, c, sse], 'the fit')
  const covariance = covarianceOf(law, n, sse)
  const error = (i: number) => (covariance ? Math.sqrt(covariance.values[4 * i] as number) : Number.POSITIVE_INFINITY)
  return { ...law, sse, covariance, errors: { a: error(0), b: error(1), c: error(2) } }
}

function goldenSection(f: (x: number) => number, low: number, high: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2
  let [from, to] = [low, high]
  let [left, right] = [to - ratio * (to - from), from + ratio * (to - from)]
  let [atLeft, atRight] = [f(left), f(right)]
  for (let step = 0; step < 90; step++) {
    if (atLeft < atRight) {
      to = right
      right = left
      atRight = atLeft
      left = to - ratio * (to - from)
      atLeft = f(left)
    } else {
      from = left
      left = right
      atLeft = atRight
      right = from + ratio * (to - from)
      atRight = f(right)
    }
  }
  return (from + to) / 2
}

/** Derivatives of the law at a size by a, b and c. */
const derivatives = ({ a, b }: PowerLaw, size: number) => [size ** -b, -a * Math.log(size) * size ** -b, 1] as const

function covarianceOf(law: PowerLaw, n: ArrayLike<number>, sse: number): Matrix | undefined {
  const freedom = n.length - 3
  if (freedom < 1) return undefined
  const information = zeros(3, 3)
  for (let row = 0; row < n.length; row++) {
    const d = derivatives(law, n[row] as number)
    for (let i = 0; i < 3; i++)
      for (let j = 0; j < 3; j++)
        information.values[3 * i + j] = (information.values[3 * i + j] as number) + (d[i] as number) * (d[j] as number)
  }
  // In units of each parameter's own information, or the inverse would be of a badly scaled matrix.
  const scale = [0, 1, 2].map((i) => Math.sqrt(information.values[4 * i] as number))
  const scaled = zeros(3, 3)
  for (let i = 0; i < 9; i++)
    scaled.values[i] = (information.values[i] as number) / ((scale[Math.floor(i / 3)] as number) * (scale[i % 3] as number))
  try {
    const covariance = zeros(3, 3)
    for (let j = 0; j < 3; j++) {
      const column = solvePositiveDefinite(
        scaled,
        [0, 1, 2].map((i) => (i === j ? 1 : 0)),
      )
      for (let i = 0; i < 3; i++)
        covariance.values[3 * i + j] = ((column[i] as number) * sse) / freedom / ((scale[i] as number) * (scale[j] as number))
    }
    return covariance
  } catch {
    return undefined
  }
}

/**
 * What a fitted law says of a size, and how unsure the fit makes it: the standard error by the delta method. It does not know of the risk
 * that the law itself ends.
 * @param size > 0
 * @returns error Infinity where the fit leaves no freedom
 * @throws CoreError `out_of_range` | `non_finite`
 * @example extrapolatePowerLaw(fitPowerLaw([1, 4, 16, 64], [2.1, 1.1, 0.6, 0.35]), 256).value.toFixed(6); // => '0.225000'
 */
export function extrapolatePowerLaw(fit: PowerLawFit, size: number): { readonly value: number; readonly error: number } {
  const value = powerLawAt(fit, size)
  if (!fit.covariance) return { value, error: Number.POSITIVE_INFINITY }
  const d = derivatives(fit, size)
  let variance = 0
  for (let i = 0; i < 3; i++)
    for (let j = 0; j < 3; j++) variance += (d[i] as number) * (d[j] as number) * (fit.covariance.values[3 * i + j] as number)
  return { value, error: Math.sqrt(Math.max(0, variance)) }
}

/**
 * A power law without a floor, as a straight line in the logarithms: a and b. Logarithms weigh relative errors, not absolute ones. O(n).
 * @param n at least 2 different sizes, each > 0
 * @param y length n, each > 0
 * @throws CoreError `length_mismatch` | `out_of_range` | `empty_input`
 * @example fitPowerLawWithoutFloor([1, 4], [2, 1]).b; // => 0.5
 */
export function fitPowerLawWithoutFloor(n: ArrayLike<number>, y: ArrayLike<number>): { readonly a: number; readonly b: number } {
  requireSameLength(n, y, 'n and y')
  requireEntries(n, 'n')
  for (let i = 0; i < n.length; i++) {
    requirePositive(n[i] as number, `n[${i}]`)
    requirePositive(y[i] as number, `y[${i}]`)
  }
  const [x, z] = [Array.from(n, Math.log), Array.from(y, Math.log)]
  const [meanX, meanZ] = [x, z].map((values) => values.reduce((sum, value) => sum + value, 0) / values.length) as [number, number]
  let [xx, xz] = [0, 0]
  for (const [i, value] of x.entries()) {
    xx += (value - meanX) ** 2
    xz += (value - meanX) * ((z[i] as number) - meanZ)
  }
  if (xx === 0) throw new CoreError('out_of_range', 'all sizes are equal')
  const slope = xz / xx
  return { a: Math.exp(meanZ - slope * meanX), b: slope === 0 ? 0 : -slope }
}

/**
 * The size at which a power law reaches a target, (a / (target − c))^(1/b); Infinity when the target is at or below the floor.
 * @throws CoreError `out_of_range` unless a and b are positive | `non_finite`
 * @example samplesForTarget({ a: 2, b: 0.5, c: 0.1 }, 0.2).toFixed(6); // => '400.000000'
 */
export function samplesForTarget({ a, b, c }: PowerLaw, target: number): number {
  requirePositive(a, 'a')
  requirePositive(b, 'b')
  requireFinite([c, target], 'floor and target')
  return target <= c ? Number.POSITIVE_INFINITY : (a / (target - c)) ** (1 / b)
}
