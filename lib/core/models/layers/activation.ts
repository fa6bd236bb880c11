export type Activation = 'tanh' | 'relu'

/**
 * Applies the activation in place. O(length); allocates nothing.
 * @example Array.from(activate('relu', Float64Array.of(-1, 2), 2)); // => [0, 2]
 */
export function activate(kind: Activation, values: Float64Array, length: number): Float64Array {
  if (kind === 'tanh') for (let i = 0; i < length; i++) values[i] = Math.tanh(values[i] as number)
  else for (let i = 0; i < length; i++) values[i] = Math.max(0, values[i] as number)
  return values
}

/**
 * Multiplies a gradient by the activation's slope, in place; the slope of ReLU at 0 is 0. O(length); allocates nothing.
 * @param out what the activation gave
 * @param gradient the loss's gradient by `out`; becomes that by what went in
 * @example Array.from(activateBackward('relu', Float64Array.of(0, 2), Float64Array.of(5, 5), 2)); // => [0, 5]
 */
export function activateBackward(kind: Activation, out: Float64Array, gradient: Float64Array, length: number): Float64Array {
  if (kind === 'tanh')
    for (let i = 0; i < length; i++) gradient[i] = (gradient[i] as number) * (1 - (out[i] as number) * (out[i] as number))
  else for (let i = 0; i < length; i++) if ((out[i] as number) <= 0) gradient[i] = 0
  return gradient
}
