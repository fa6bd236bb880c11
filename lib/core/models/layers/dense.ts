/**
 * out = x W + b. O(rows · inputs · outputs); allocates nothing.
 * @param x length rows · inputs
 * @param weights length inputs · outputs: the weights from one input stand together
 * @param biases length outputs
 * @param out length rows · outputs, overwritten
 * @example Array.from(denseForward(Float64Array.of(2), Float64Array.of(3, 4), Float64Array.of(1, 1), 1, 1, 2, new Float64Array(2))); // => [7, 9]
 */
export function denseForward(
  x: Float64Array,
  weights: Float64Array,
  biases: Float64Array,
  rows: number,
  inputs: number,
  outputs: number,
  out: Float64Array,
): Float64Array {
  for (let i = 0; i < rows; i++) {
    const to = i * outputs
    for (let j = 0; j < outputs; j++) out[to + j] = biases[j] as number
    for (let k = 0; k < inputs; k++) {
      const value = x[i * inputs + k] as number
      if (value === 0) continue
      const from = k * outputs
      for (let j = 0; j < outputs; j++) out[to + j] = (out[to + j] as number) + value * (weights[from + j] as number)
    }
  }
  return out
}

/**
 * Gradients of a dense layer. O(rows · inputs · outputs); allocates nothing.
 * @param x length rows · inputs, as it went in
 * @param dOut length rows · outputs, the loss's gradient by what came out
 * @param dWeights length inputs · outputs, overwritten
 * @param dBiases length outputs, overwritten
 * @param dX length rows · inputs, overwritten; left out where nobody asks
 * @example Array.from(denseBackward(Float64Array.of(2), Float64Array.of(3), Float64Array.of(5), 1, 1, 1, new Float64Array(1), new Float64Array(1))); // => [10]
 */
export function denseBackward(
  x: Float64Array,
  weights: Float64Array,
  dOut: Float64Array,
  rows: number,
  inputs: number,
  outputs: number,
  dWeights: Float64Array,
  dBiases: Float64Array,
  dX?: Float64Array,
): Float64Array {
  dWeights.fill(0)
  dBiases.fill(0)
  for (let i = 0; i < rows; i++) {
    const at = i * outputs
    for (let j = 0; j < outputs; j++) dBiases[j] = (dBiases[j] as number) + (dOut[at + j] as number)
    for (let k = 0; k < inputs; k++) {
      const value = x[i * inputs + k] as number
      const row = k * outputs
      if (value !== 0)
        for (let j = 0; j < outputs; j++) dWeights[row + j] = (dWeights[row + j] as number) + value * (dOut[at + j] as number)
      if (!dX) continue
      let sum = 0
      for (let j = 0; j < outputs; j++) sum += (weights[row + j] as number) * (dOut[at + j] as number)
      dX[i * inputs + k] = sum
    }
  }
  return dWeights
}
