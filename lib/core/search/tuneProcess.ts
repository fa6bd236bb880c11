import { choleskyInto, solveLower, solveLowerTransposed } from '../matrices/cholesky'
import type { Matrix } from '../matrices/Matrix'
import { minimiseSmooth } from '../optimisation/lbfgs'
import { requireEntries, requireFinite, requireSameLength } from '../requirements'
import { mean } from '../statistics/mean'
import { standardDeviation } from '../statistics/variance'
import type { ProcessSettings } from './gaussianProcess'
import { correlation, correlationSlope, type KernelKind } from './kernel'

/** What is believed of the logarithms before the data: normal, with these means and deviations. For points in the unit cube, y normalised. */
const beliefs = {
  lengthScale: { mean: Math.log(0.7), deviation: 1 },
  signalVariance: { mean: Math.log(10), deviation: 2 },
  noiseVariance: { mean: Math.log(1e-5), deviation: 1.5 },
} as const

/** Noise there always is, beside a spread of 1: without it, trials that all but coincide would make the covariance singular. */
const leastNoise = 1e-8

/**
 * Length scales, signal and noise that explain observations best: the mode of the likelihood times mild beliefs, found by L-BFGS with exact
 * gradients from the given settings on. O(steps · n³).
 * @param points n × p in the unit cube, n ≥ 1
 * @param y length n, finite; it is normalised
 * @param start settings to begin with, for instance those of one observation less
 * @returns settings with `normalise` on
 * @throws CoreError `length_mismatch` | `empty_input` | `non_finite`
 * @see Rasmussen & Williams 2006, section 5.4
 * @example tuneProcess(matrixFromRows([[0.2], [0.8]]), [1, 2], 'rbf').normalise; // => true
 */
export function tuneProcess(
  points: Matrix,
  y: ArrayLike<number>,
  kernel: KernelKind,
  start?: ProcessSettings,
  steps = 30,
): ProcessSettings {
  const { rows: n, columns: p, values } = points
  requireSameLength({ length: n }, y, 'points and y')
  requireEntries(y, 'y')
  requireFinite(y, 'y')
  requireFinite(values, 'points')
  const centre = mean(y)
  const spread = standardDeviation(y) || 1
  const scaled = Float64Array.from(y, (value) => (value - centre) / spread)
  const initial = start
    ? [...Array.from(start.lengthScales, Math.log), Math.log(start.signalVariance), logNoise(start.noiseVariance)]
    : [...new Array<number>(p).fill(beliefs.lengthScale.mean), beliefs.signalVariance.mean, beliefs.noiseVariance.mean]
  const belief = (i: number) => (i < p ? beliefs.lengthScale : i === p ? beliefs.signalVariance : beliefs.noiseVariance)
  // Room for everything, since each step asks for the same.
  const squares = new Float64Array(p * n * n)
  for (let j = 0; j < p; j++)
    for (let a = 0; a < n; a++)
      for (let b = 0; b < a; b++) squares[(j * n + a) * n + b] = ((values[a * p + j] as number) - (values[b * p + j] as number)) ** 2
  const covariance = new Float64Array(n * n)
  const slopes = new Float64Array(n * n)
  const factor = new Float64Array(n * n)
  const inverse = new Float64Array(n * n)
  const column = new Float64Array(n)
  const inverseScales = new Float64Array(p)

  const objective = (x: Float64Array, gradient: Float64Array): number => {
    const signal = Math.exp(x[p] as number)
    const noise = Math.exp(x[p + 1] as number)
    for (let j = 0; j < p; j++) inverseScales[j] = Math.exp(-2 * (x[j] as number))
    for (let a = 0; a < n; a++) {
      covariance[a * n + a] = signal
      factor[a * n + a] = signal + noise + leastNoise
      for (let b = 0; b < a; b++) {
        let squared = 0
        for (let j = 0; j < p; j++) squared += (squares[(j * n + a) * n + b] as number) * (inverseScales[j] as number)
        covariance[a * n + b] = signal * correlation(kernel, squared)
        slopes[a * n + b] = signal * correlationSlope(kernel, squared)
        factor[a * n + b] = covariance[a * n + b] as number
      }
    }
    if (!choleskyInto(factor, factor, n)) return Number.POSITIVE_INFINITY
    const weights = solveLower(factor, scaled.slice())
    let value = 0
    for (let i = 0; i < n; i++) value += 0.5 * (weights[i] as number) ** 2 + Math.log(factor[i * n + i] as number)
    solveLowerTransposed(factor, weights)
    for (let c = 0; c < n; c++) {
      column.fill(0)
      column[c] = 1
      solveLowerTransposed(factor, solveLower(factor, column))
      for (let r = 0; r < n; r++) inverse[r * n + c] = column[r] as number
    }
    gradient.fill(0)
    for (let a = 0; a < n; a++) {
      const own = (weights[a] as number) ** 2 - (inverse[a * n + a] as number)
      gradient[p] = (gradient[p] as number) - 0.5 * own * signal
      gradient[p + 1] = (gradient[p + 1] as number) - 0.5 * own * noise
      for (let b = 0; b < a; b++) {
        const pull = (weights[a] as number) * (weights[b] as number) - (inverse[a * n + b] as number)
        gradient[p] = (gradient[p] as number) - pull * (covariance[a * n + b] as number)
        const along = 2 * pull * (slopes[a * n + b] as number)
        for (let j = 0; j < p; j++)
          gradient[j] = (gradient[j] as number) + along * (squares[(j * n + a) * n + b] as number) * (inverseScales[j] as number)
      }
    }
    for (let i = 0; i < x.length; i++) {
      const { mean: middle, deviation } = belief(i)
      const away = ((x[i] as number) - middle) / deviation
      value += 0.5 * away * away
      gradient[i] = (gradient[i] as number) + away / deviation
    }
    return value
  }

  const { x } = minimiseSmooth(objective, initial, steps, 1e-3)
  return {
    kernel,
    lengthScales: Array.from(x.subarray(0, p), Math.exp),
    signalVariance: Math.exp(x[p] as number),
    noiseVariance: leastNoise + Math.exp(x[p + 1] as number),
    normalise: true,
  }
}

const logNoise = (variance: number) => Math.log(Math.max(1e-12, variance - leastNoise))
