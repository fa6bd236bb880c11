import { requireInteger, requireWithin } from '../requirements'
import type { Rng } from '../random/createRng'
import { normal } from '../random/normal'
import type { Activation } from './layers/activation'

/** A multilayer perceptron: hidden layers of dense → (batch normalisation) → activation → (dropout), and a dense layer last. */
export interface NetworkShape {
  readonly inputs: number
  /** units of each hidden layer; none makes a linear model */
  readonly hidden: readonly number[]
  readonly outputs: number
  readonly activation: Activation
  /** chance of a hidden unit's being dropped in training, in [0, 1); default 0 */
  readonly dropout?: number
  /** default false */
  readonly batchNorm?: boolean
}

/** A layer's parameters: views into the network's one array. */
export interface Layer {
  readonly inputs: number
  readonly outputs: number
  /** length inputs · outputs, the weights from one input together */
  readonly weights: Float64Array
  readonly biases: Float64Array
  /** length outputs; empty without batch normalisation */
  readonly gamma: Float64Array
  readonly beta: Float64Array
}

export interface Network {
  readonly shape: NetworkShape
  /** all parameters, layer by layer: weights, biases, γ, β. What optimisers change */
  readonly parameters: Float64Array
  readonly layers: readonly Layer[]
  /** for each hidden layer with batch normalisation: what evaluation uses */
  readonly running: readonly { readonly mean: Float64Array; readonly variance: Float64Array }[]
}

function widthsOf({ inputs, hidden, outputs }: NetworkShape): readonly number[] {
  const widths = [inputs, ...hidden, outputs]
  for (const width of widths) requireInteger(width, 1, 1e6, 'a layer’s width')
  return widths
}

/**
 * How many numbers a network learns.
 * @throws CoreError `out_of_range`
 * @example countParameters({ inputs: 2, hidden: [3], outputs: 1, activation: 'tanh' }); // => 13
 */
export function countParameters(shape: NetworkShape): number {
  const widths = widthsOf(shape)
  return widths.slice(1).reduce((sum, outputs, l) => {
    const normalised = shape.batchNorm && l < shape.hidden.length ? 2 * outputs : 0
    return sum + ((widths[l] as number) + 1) * outputs + normalised
  }, 0)
}

/**
 * The layers of an array of parameters, or of a gradient: views, not copies.
 * @param parameters length `countParameters(shape)`
 * @example layersOf({ inputs: 1, hidden: [], outputs: 1, activation: 'tanh' }, Float64Array.of(5, 7))[0].biases; // => Float64Array.of(7)
 */
export function layersOf(shape: NetworkShape, parameters: Float64Array): Layer[] {
  const widths = widthsOf(shape)
  let from = 0
  const take = (length: number) => {
    from += length
    return parameters.subarray(from - length, from)
  }
  return widths.slice(1).map((outputs, l) => {
    const inputs = widths[l] as number
    const extra = shape.batchNorm && l < shape.hidden.length ? outputs : 0
    return { inputs, outputs, weights: take(inputs * outputs), biases: take(outputs), gamma: take(extra), beta: take(extra) }
  })
}

/**
 * A network with all parameters 0, and γ 1.
 * @throws CoreError `out_of_range`
 * @example emptyNetwork({ inputs: 1, hidden: [], outputs: 1, activation: 'tanh' }).parameters.length; // => 2
 */
export function emptyNetwork(shape: NetworkShape): Network {
  requireWithin(shape.dropout ?? 0, 0, 1 - Number.EPSILON, 'dropout')
  const parameters = new Float64Array(countParameters(shape))
  const layers = layersOf(shape, parameters)
  for (const layer of layers) layer.gamma.fill(1)
  const running = shape.batchNorm
    ? shape.hidden.map((width) => ({ mean: new Float64Array(width), variance: new Float64Array(width).fill(1) }))
    : []
  return { shape, parameters, layers, running }
}

/**
 * A network ready to be trained: weights normal with variance 1/inputs for tanh (Glorot & Bengio 2010, forward part), 2/inputs for ReLU
 * (He et al. 2015), and 1/inputs for the last layer; biases 0.
 * @throws CoreError `out_of_range`
 * @example initialiseNetwork({ inputs: 2, hidden: [], outputs: 1, activation: 'relu' }, createRng(1)).layers[0].biases; // => Float64Array.of(0)
 */
export function initialiseNetwork(shape: NetworkShape, rng: Rng): Network {
  const network = emptyNetwork(shape)
  for (const [l, layer] of network.layers.entries()) {
    const gain = shape.activation === 'relu' && l < shape.hidden.length ? 2 : 1
    for (let i = 0; i < layer.weights.length; i++) layer.weights[i] = normal(rng, 0, Math.sqrt(gain / layer.inputs))
  }
  return network
}

/**
 * A copy that shares nothing with the original: what early stopping keeps.
 * @example copyNetwork(emptyNetwork({ inputs: 1, hidden: [], outputs: 1, activation: 'tanh' })).parameters.length; // => 2
 */
export function copyNetwork(network: Network): Network {
  const copy = emptyNetwork(network.shape)
  copy.parameters.set(network.parameters)
  for (const [l, { mean, variance }] of network.running.entries()) {
    copy.running[l]?.mean.set(mean)
    copy.running[l]?.variance.set(variance)
  }
  return copy
}
