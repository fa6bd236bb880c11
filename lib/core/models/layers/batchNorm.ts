/** What a batch normalisation remembers between its passes; see `createBatchNorm`. */
export interface BatchNormState {
  /** length columns each: what evaluation uses */
  readonly runningMean: Float64Array
  readonly runningVariance: Float64Array
  /** length columns: one over the deviation that the last pass divided by */
  readonly inverse: Float64Array
  /** length capacity · columns: what the last pass normalised to */
  readonly normalised: Float64Array
}

/** A share of each batch's statistics that enters the running ones, and what keeps the division safe. */
export const batchNormDefaults = { momentum: 0.1, eps: 1e-5 } as const

/**
 * Room for a batch normalisation of up to `capacity` rows.
 * @param running what evaluation uses; by default that of one that has seen nothing: mean 0, variance 1
 * @example createBatchNorm(1, 2).runningVariance; // => Float64Array.of(1, 1)
 */
export function createBatchNorm(
  capacity: number,
  columns: number,
  running: { readonly mean: Float64Array; readonly variance: Float64Array } = {
    mean: new Float64Array(columns),
    variance: new Float64Array(columns).fill(1),
  },
): BatchNormState {
  return {
    runningMean: running.mean,
    runningVariance: running.variance,
    inverse: new Float64Array(columns),
    normalised: new Float64Array(capacity * columns),
  }
}

/**
 * Normalises the columns of a batch in place, then scales by γ and moves by β. In training with the batch's own mean and (biased) variance,
 * which also enter the running ones, the variance unbiased; in evaluation with the running ones. O(rows · columns); allocates nothing.
 * @param values length rows · columns, in training rows ≥ 2
 * @param gamma length columns
 * @param beta length columns
 * @see Ioffe & Szegedy 2015
 * @example Array.from(batchNormForward(Float64Array.of(-1, 1), Float64Array.of(1), Float64Array.of(3), 2, 1, createBatchNorm(2, 1), true), Math.round); // => [2, 4]
 */
export function batchNormForward(
  values: Float64Array,
  gamma: Float64Array,
  beta: Float64Array,
  rows: number,
  columns: number,
  state: BatchNormState,
  training: boolean,
  { momentum, eps }: { readonly momentum: number; readonly eps: number } = batchNormDefaults,
): Float64Array {
  const { runningMean, runningVariance, inverse, normalised } = state
  for (let j = 0; j < columns; j++) {
    let mean = runningMean[j] as number
    let variance = runningVariance[j] as number
    if (training) {
      mean = 0
      for (let i = 0; i < rows; i++) mean += values[i * columns + j] as number
      mean /= rows
      variance = 0
      for (let i = 0; i < rows; i++) {
        const deviation = (values[i * columns + j] as number) - mean
        variance += deviation * deviation
      }
      runningMean[j] = (1 - momentum) * (runningMean[j] as number) + momentum * mean
      runningVariance[j] = (1 - momentum) * (runningVariance[j] as number) + (momentum * variance) / (rows - 1)
      variance /= rows
    }
    const factor = 1 / Math.sqrt(variance + eps)
    inverse[j] = factor
    for (let i = 0; i < rows; i++) {
      const at = i * columns + j
      const value = ((values[at] as number) - mean) * factor
      normalised[at] = value
      values[at] = (gamma[j] as number) * value + (beta[j] as number)
    }
  }
  return values
}

/**
 * Gradients of a batch normalisation; that by its input replaces that by its output. O(rows · columns); allocates nothing.
 * @param gradient length rows · columns: the loss's gradient by what came out; becomes that by what went in
 * @param dGamma length columns, overwritten
 * @param dBeta length columns, overwritten
 * @param state as the forward pass left it
 * @param training as the forward pass was told
 * @example batchNormBackward(Float64Array.of(1, 1), Float64Array.of(1), 2, 1, createBatchNorm(2, 1), true, new Float64Array(1), new Float64Array(1)); // => Float64Array.of(0, 0)
 */
export function batchNormBackward(
  gradient: Float64Array,
  gamma: Float64Array,
  rows: number,
  columns: number,
  { inverse, normalised }: BatchNormState,
  training: boolean,
  dGamma: Float64Array,
  dBeta: Float64Array,
): Float64Array {
  for (let j = 0; j < columns; j++) {
    let sum = 0
    let along = 0
    for (let i = 0; i < rows; i++) {
      const at = i * columns + j
      sum += gradient[at] as number
      along += (gradient[at] as number) * (normalised[at] as number)
    }
    dBeta[j] = sum
    dGamma[j] = along
    const factor = (gamma[j] as number) * (inverse[j] as number)
    for (let i = 0; i < rows; i++) {
      const at = i * columns + j
      const own = gradient[at] as number
      gradient[at] = training ? factor * (own - (sum + (normalised[at] as number) * along) / rows) : factor * own
    }
  }
  return gradient
}
