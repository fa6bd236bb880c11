import { biasVariance } from '../curves/biasVariance'
import { curveAt, type CurveName, drawCurve, type RegressionData } from '../data/drawCurve'
import type { Matrix } from '../matrices/Matrix'
import { meanSquaredError } from '../metrics/meanSquaredError'
import { fitLinearRegression } from '../models/linearRegression'
import { legendreFeatures } from '../models/polynomialFeatures'
import { createRng } from '../random/createRng'
import { requireInteger, requirePositive, requireWithin } from '../requirements'
import type { Progress } from './Experiment'
import { trainInSteps } from './trainInSteps'

export interface CapacityInput {
  readonly seed: number
  readonly curve: CurveName
  /** of the polynomial */
  readonly degree: number
  /** of the penalty λ Σ w², > 0 */
  readonly lambda: number
  readonly examples: number
  readonly noise: number
  /** fresh draws for bias and variance */
  readonly draws: number
}

export interface CapacityPoint {
  readonly degree: number
  readonly train: number
  readonly validation: number
  /** over the draws; undefined until they are done */
  readonly biasSquared: number | undefined
  readonly variance: number | undefined
}

export interface CapacityFit {
  readonly data: RegressionData
  /** the curve itself and the fit, over `capacityGrid` */
  readonly truth: Float64Array
  readonly fit: Float64Array
  /** fits to further draws, drawn faintly */
  readonly others: readonly Float64Array[]
  readonly train: number
  readonly validation: number
  /** variance of the noise: no model is better */
  readonly floor: number
  readonly byDegree: readonly CapacityPoint[]
  /** loss by epoch of the same model, trained by gradient descent from zero weights */
  readonly epochs: { readonly train: readonly number[]; readonly validation: readonly number[] }
}

export const mostDegree = 15
export const capacityGrid = Float64Array.from({ length: 81 }, (_, i) => i / 40 - 1)
const validationSize = 400
const epochs = 150
const column = ({ features }: RegressionData) => features.values

/** The polynomial of a degree that ridge regression fits, in Legendre's basis, where a penalty means the same for every power. */
function fitPolynomial(data: RegressionData, degree: number, lambda: number): (x: ArrayLike<number>) => Float64Array {
  const model = fitLinearRegression(legendreFeatures(column(data), degree), data.targets, lambda)
  return (x) => model.predict(legendreFeatures(x, degree))
}

/** Training and validation loss of the same polynomial by gradient descent. */
function* byDescent(input: CapacityInput, data: RegressionData, validation: RegressionData) {
  const { degree, lambda, examples, seed } = input
  const examplesOf = (part: RegressionData, features: Matrix) => ({ features, targets: { kind: 'values' as const, values: part.targets } })
  const [train, held]: number[][] = [[], []]
  const plan = {
    shape: { inputs: degree, hidden: [], outputs: 1, activation: 'tanh' as const },
    train: examplesOf(data, legendreFeatures(column(data), degree)),
    validation: examplesOf(validation, legendreFeatures(column(validation), degree)),
    optimiser: { kind: 'adam' as const },
    learningRate: 0.05,
    epochs,
    // The loss is a mean with the penalty λ/2 beside it; ridge regression's is a sum with λ.
    lambda: (2 * lambda) / examples,
  }
  for (const record of trainInSteps(createRng(seed, 9), plan)) {
    train?.push(record.train.loss)
    held?.push(record.validation?.loss ?? Number.NaN)
    yield undefined
  }
  return { train: train ?? [], validation: held ?? [] }
}

/**
 * One family of models at every capacity: the fit, errors against the degree, the split of the error over many draws, and the loss by epoch.
 * O(draws · degrees · examples).
 * @throws CoreError `out_of_range` | `singular` when λ is too small for so many powers
 * @see Geman, Bienenstock & Doursat 1992
 * @example Array.from(capacityFit({ seed: 1, curve: 'line', degree: 1, lambda: 0.1, examples: 8, noise: 0, draws: 2 })).at(-1).share; // => 1
 */
export function* capacityFit(input: CapacityInput): Generator<Progress<CapacityFit>, CapacityFit> {
  const { seed, curve, degree, lambda, examples, noise, draws } = input
  requireInteger(degree, 1, mostDegree, 'degree')
  requireInteger(examples, 4, 5000, 'examples')
  requireInteger(draws, 1, 1000, 'draws')
  requirePositive(lambda, 'lambda')
  requireWithin(noise, 0, 10, 'noise')
  requireWithin(seed, 0, 1e9, 'seed')
  const rng = createRng(seed)
  const data = drawCurve(rng, curve, examples, noise)
  const validation = drawCurve(rng, curve, validationSize, noise)
  const truth = Float64Array.from(capacityGrid, (x) => curveAt(curve, x))
  const errorsOf = (predict: (x: ArrayLike<number>) => Float64Array) => ({
    train: meanSquaredError(data.targets, predict(column(data))),
    validation: meanSquaredError(validation.targets, predict(column(validation))),
  })
  const predict = fitPolynomial(data, degree, lambda)
  const degrees = Array.from({ length: mostDegree }, (_, i) => i + 1)
  const errors = degrees.map((each) => errorsOf(fitPolynomial(data, each, lambda)))
  const descent = byDescent(input, data, validation)
  let step = descent.next()
  for (; !step.done; step = descent.next()) yield { share: 0.1 }
  const curves = step.value
  const fits = degrees.map((): Float64Array[] => [])
  const result = (done: boolean): CapacityFit => ({
    data,
    truth,
    fit: predict(capacityGrid),
    others: (fits[degree - 1] ?? []).slice(0, 12),
    ...errorsOf(predict),
    floor: noise * noise,
    byDegree: degrees.map((each, i) => {
      const split = done ? biasVariance(fits[i] as Float64Array[], truth) : undefined
      return {
        degree: each,
        ...(errors[i] as { train: number; validation: number }),
        biasSquared: split?.biasSquared,
        variance: split?.variance,
      }
    }),
    epochs: curves,
  })
  yield { share: 0.2, soFar: result(false) }
  for (let d = 0; d < draws; d++) {
    const fresh = drawCurve(createRng(seed, 100 + d), curve, examples, noise)
    for (const [i, each] of degrees.entries()) fits[i]?.push(fitPolynomial(fresh, each, lambda)(capacityGrid))
    yield { share: 0.2 + (0.8 * (d + 1)) / draws }
  }
  return result(true)
}

/**
 * Mean validation error of a setting over fresh draws: what one draw only hints at.
 * @throws CoreError `out_of_range`
 */
export function* meanValidationError(input: CapacityInput): Generator<undefined, number> {
  const { seed, curve, degree, lambda, examples, noise, draws } = input
  let sum = 0
  for (let d = 0; d < draws; d++) {
    const rng = createRng(seed, 100 + d)
    const data = drawCurve(rng, curve, examples, noise)
    const validation = drawCurve(rng, curve, validationSize, noise)
    sum += meanSquaredError(validation.targets, fitPolynomial(data, degree, lambda)(column(validation)))
    yield undefined
  }
  return sum / draws
}
