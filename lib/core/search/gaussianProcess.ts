import { CoreError } from '../CoreError'
import { choleskyInto, solveLower, solveLowerTransposed } from '../matrices/cholesky'
import type { Matrix } from '../matrices/Matrix'
import { requireEntries, requireFinite, requirePositive, requireSameLength, requireWithin } from '../requirements'
import { mean } from '../statistics/mean'
import { standardDeviation } from '../statistics/variance'
import { correlation, type KernelKind } from './kernel'

export interface ProcessSettings {
  readonly kernel: KernelKind
  /** one for each column, in its units, > 0 */
  readonly lengthScales: ArrayLike<number>
  /** > 0 */
  readonly signalVariance: number
  /** ≥ 0, on the same scale as the signal's */
  readonly noiseVariance: number
  /** whether y is centred and divided by its deviation first; default false */
  readonly normalise?: boolean
}

export interface Posterior {
  /** length m each */
  readonly mean: Float64Array
  /** of the function itself, without the noise of an observation */
  readonly deviation: Float64Array
}

export interface GaussianProcess {
  readonly logMarginalLikelihood: number
  /**
   * What the observations say of other points. O(m · n²).
   * @param points m × p
   */
  posterior(points: Matrix): Posterior
}

/** Σ ((aᵢ − bᵢ) / ℓᵢ)² of two rows. */
function squaredDistance(a: Float64Array, from: number, b: Float64Array, to: number, lengthScales: ArrayLike<number>): number {
  let sum = 0
  for (let j = 0; j < lengthScales.length; j++) {
    const difference = ((a[from + j] as number) - (b[to + j] as number)) / (lengthScales[j] as number)
    sum += difference * difference
  }
  return sum
}

/**
 * A Gaussian process through noisy observations, with mean 0 before them. O(n³).
 * @param points n × p, n ≥ 1, finite
 * @param y length n, finite
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite` | `out_of_range` | `singular` when points coincide and there is no noise
 * @see Rasmussen & Williams 2006, algorithm 2.1
 * @example fitGaussianProcess(matrixFromRows([[0]]), [2], { kernel: 'rbf', lengthScales: [1], signalVariance: 1, noiseVariance: 1 }).posterior(matrixFromRows([[0]])).mean[0].toFixed(9); // => '1.000000000'
 */
export function fitGaussianProcess(points: Matrix, y: ArrayLike<number>, settings: ProcessSettings): GaussianProcess {
  const { kernel, lengthScales, signalVariance, noiseVariance, normalise = false } = settings
  const { rows, columns, values } = points
  requireSameLength({ length: rows }, y, 'points and y')
  requireEntries(y, 'y')
  requireFinite(values, 'points')
  requireFinite(y, 'y')
  requireSameLength({ length: columns }, lengthScales, 'columns and lengthScales')
  for (let j = 0; j < columns; j++) requirePositive(lengthScales[j] as number, `lengthScales[${j}]`)
  requirePositive(signalVariance, 'signalVariance')
  requireWithin(noiseVariance, 0, Number.MAX_VALUE, 'noiseVariance')
  const centre = normalise ? mean(y) : 0
  const spread = normalise ? standardDeviation(y) || 1 : 1
  const scaled = Float64Array.from(y, (value) => (value - centre) / spread)
  const factor = new Float64Array(rows * rows)
  for (let i = 0; i < rows; i++)
    for (let j = 0; j <= i; j++) {
      const covariance = signalVariance * correlation(kernel, squaredDistance(values, i * columns, values, j * columns, lengthScales))
      factor[i * rows + j] = covariance + (i === j ? noiseVariance : 0)
    }
  if (!choleskyInto(factor, factor, rows)) throw new CoreError('singular', 'points coincide, or nearly, and there is too little noise')
  const whitened = solveLower(factor, scaled.slice())
  let logMarginalLikelihood = (-rows / 2) * Math.log(2 * Math.PI)
  for (let i = 0; i < rows; i++) logMarginalLikelihood -= 0.5 * (whitened[i] as number) ** 2 + Math.log(factor[i * rows + i] as number)
  const weights = solveLowerTransposed(factor, whitened)
  const covariances = new Float64Array(rows)
  return {
    logMarginalLikelihood,
    posterior(query) {
      requireSameLength({ length: query.columns }, { length: columns }, 'columns')
      const posterior = { mean: new Float64Array(query.rows), deviation: new Float64Array(query.rows) }
      for (let q = 0; q < query.rows; q++) {
        let expected = 0
        for (let i = 0; i < rows; i++) {
          covariances[i] =
            signalVariance * correlation(kernel, squaredDistance(query.values, q * columns, values, i * columns, lengthScales))
          expected += (covariances[i] as number) * (weights[i] as number)
        }
        solveLower(factor, covariances)
        let variance = signalVariance
        for (let i = 0; i < rows; i++) variance -= (covariances[i] as number) ** 2
        posterior.mean[q] = centre + spread * expected
        posterior.deviation[q] = spread * Math.sqrt(Math.max(0, variance))
      }
      return posterior
    },
  }
}
