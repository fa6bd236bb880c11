import { CoreError } from '../CoreError'
import { type Matrix, zeros } from '../matrices/Matrix'
import { requireInteger, requireSameLength } from '../requirements'
import type { Rng } from '../random/createRng'
import { activate, activateBackward } from './layers/activation'
import { type BatchNormState, batchNormBackward, batchNormForward, createBatchNorm } from './layers/batchNorm'
import { denseBackward, denseForward } from './layers/dense'
import { applyDropout, drawMask } from './layers/dropout'
import { softmaxCrossEntropy, squaredError } from './layers/losses'
import { copyNetwork, type Layer, layersOf, type Network } from './network'
import { softmaxRows } from './softmax'

/** What the outputs are held against: classes by cross-entropy, or values by squared error. */
export type Targets =
  | { readonly kind: 'classes'; readonly labels: ArrayLike<number> }
  /** length rows · outputs */
  | { readonly kind: 'values'; readonly values: ArrayLike<number> }

interface LayerSpace {
  /** length capacity · outputs: what the layer gives, after activation and dropout */
  readonly out: Float64Array
  /** the same before dropout */
  readonly activated: Float64Array
  readonly delta: Float64Array
  readonly mask: Uint8Array
  readonly norm: BatchNormState | undefined
}

/** Room for the passes of a network over up to `capacity` rows: made once, so that training allocates nothing. */
export interface Workspace {
  readonly network: Network
  readonly capacity: number
  readonly spaces: readonly LayerSpace[]
  /** the loss's gradient, laid out as the parameters are */
  readonly gradient: Float64Array
  readonly gradients: readonly Layer[]
  /** length capacity · inputs: the loss's gradient by the inputs, where it was asked for */
  readonly inputGradient: Float64Array
}

/**
 * Room for passes over up to `capacity` rows.
 * @param capacity ≥ 1
 * @throws CoreError `out_of_range`
 * @example createWorkspace(emptyNetwork({ inputs: 1, hidden: [], outputs: 1, activation: 'tanh' }), 4).gradient.length; // => 2
 */
export function createWorkspace(network: Network, capacity: number): Workspace {
  requireInteger(capacity, 1, 1e8, 'capacity')
  const { shape, layers, running, parameters } = network
  const gradient = new Float64Array(parameters.length)
  const spaces = layers.map(({ outputs }, l): LayerSpace => {
    const size = capacity * outputs
    const hidden = l < shape.hidden.length
    const stats = running[l]
    const out = new Float64Array(size)
    return {
      out,
      activated: hidden && shape.dropout ? new Float64Array(size) : out,
      delta: new Float64Array(size),
      mask: new Uint8Array(hidden && shape.dropout ? size : 0),
      norm: stats && createBatchNorm(capacity, outputs, stats),
    }
  })
  const inputGradient = new Float64Array(capacity * shape.inputs)
  return { network, capacity, spaces, gradient, gradients: layersOf(shape, gradient), inputGradient }
}

export interface PassOptions {
  /** batch statistics and dropout, or what evaluation uses */
  readonly training: boolean
  /** draws the dropped units; without it the masks stay as they are */
  readonly rng?: Rng | undefined
}

/**
 * The network's outputs for some rows, scores where classes are predicted. O(rows · parameters); allocates nothing.
 * @param inputs length ≥ rows · inputs
 * @param rows ≤ the workspace's capacity
 * @returns the workspace's last array: rows · outputs of it hold the outputs, until the next pass
 * @throws CoreError `out_of_range`
 * @example forward(createWorkspace(emptyNetwork({ inputs: 1, hidden: [2], outputs: 1, activation: 'tanh' }), 1), Float64Array.of(3), 1, { training: false })[0]; // => 0
 */
export function forward(work: Workspace, inputs: Float64Array, rows: number, { training, rng }: PassOptions): Float64Array {
  if (!(rows >= 1 && rows <= work.capacity)) throw new CoreError('out_of_range', `${rows} rows, but room for ${work.capacity}`)
  const { layers, shape } = work.network
  const dropout = training ? (shape.dropout ?? 0) : 0
  let x = inputs
  for (let l = 0; l < layers.length; l++) {
    const layer = layers[l] as Layer
    const space = work.spaces[l] as LayerSpace
    const size = rows * layer.outputs
    denseForward(x, layer.weights, layer.biases, rows, layer.inputs, layer.outputs, space.activated)
    if (l < shape.hidden.length) {
      if (space.norm && training && rows < 2) throw new CoreError('out_of_range', 'one row has no variance to normalise by')
      if (space.norm) batchNormForward(space.activated, layer.gamma, layer.beta, rows, layer.outputs, space.norm, training)
      activate(shape.activation, space.activated, size)
      if (space.out !== space.activated) for (let i = 0; i < size; i++) space.out[i] = space.activated[i] as number
      if (dropout > 0) {
        if (rng) drawMask(rng, space.mask, size, dropout)
        applyDropout(space.out, space.mask, size, dropout)
      }
    }
    x = space.out
  }
  return x
}

/**
 * Loss of some rows and its gradient, which stands in the workspace afterwards. Without a penalty the loss is the mean over rows (classes) or
 * over all entries (values); λ/2 Σ w² over the weights, not the biases, is added. O(rows · parameters); allocates nothing.
 * @param lambda ≥ 0
 * @param wantInputs whether the gradient by the inputs is wanted too
 * @throws CoreError `out_of_range` | `unknown_label`
 * @example lossAndGradient(createWorkspace(emptyNetwork({ inputs: 1, hidden: [], outputs: 2, activation: 'tanh' }), 1), Float64Array.of(1), { kind: 'classes', labels: [0] }, 1, { training: true }); // => 0.6931471805599453
 */
export function lossAndGradient(
  work: Workspace,
  inputs: Float64Array,
  targets: Targets,
  rows: number,
  pass: PassOptions,
  lambda = 0,
  wantInputs = false,
): number {
  const { layers, shape } = work.network
  const out = forward(work, inputs, rows, pass)
  const last = work.spaces[layers.length - 1] as LayerSpace
  let loss =
    targets.kind === 'classes'
      ? softmaxCrossEntropy(out, targets.labels, rows, shape.outputs, last.delta)
      : squaredError(out, targets.values, rows * shape.outputs, last.delta)
  const dropout = pass.training ? (shape.dropout ?? 0) : 0
  for (let l = layers.length - 1; l >= 0; l--) {
    const layer = layers[l] as Layer
    const own = work.gradients[l] as Layer
    const space = work.spaces[l] as LayerSpace
    if (l < shape.hidden.length) {
      const size = rows * layer.outputs
      if (dropout > 0) applyDropout(space.delta, space.mask, size, dropout)
      activateBackward(shape.activation, space.activated, space.delta, size)
      if (space.norm) batchNormBackward(space.delta, layer.gamma, rows, layer.outputs, space.norm, pass.training, own.gamma, own.beta)
    }
    const below = l > 0 ? (work.spaces[l - 1] as LayerSpace) : undefined
    const x = below ? below.out : inputs
    const dX = below ? below.delta : wantInputs ? work.inputGradient : undefined
    denseBackward(x, layer.weights, space.delta, rows, layer.inputs, layer.outputs, own.weights, own.biases, dX)
    if (lambda > 0)
      for (let i = 0; i < layer.weights.length; i++) {
        const weight = layer.weights[i] as number
        loss += (lambda / 2) * weight * weight
        own.weights[i] = (own.weights[i] as number) + lambda * weight
      }
  }
  return loss
}

/**
 * What the network says of each row: scores turned into probabilities for classes, or plain values. O(rows · parameters).
 * @param features n × inputs
 * @param dropping draws hidden units to be dropped, as nobody wants at evaluation and some forget to switch off; without it none are
 * @returns n × outputs
 * @throws CoreError `length_mismatch` | `out_of_range`
 * @example predictWithNetwork(emptyNetwork({ inputs: 1, hidden: [], outputs: 2, activation: 'tanh' }), zeros(1, 1), 'classes').values; // => Float64Array.of(0.5, 0.5)
 */
export function predictWithNetwork(network: Network, features: Matrix, kind: Targets['kind'], dropping?: Rng): Matrix {
  requireSameLength({ length: features.columns }, { length: network.shape.inputs }, 'columns and inputs')
  const predictions = zeros(features.rows, network.shape.outputs)
  if (features.rows === 0) return predictions
  // A pass of training would move the running averages of batch normalisation.
  const work = createWorkspace(dropping ? copyNetwork(network) : network, features.rows)
  const out = forward(work, features.values, features.rows, { training: dropping !== undefined, rng: dropping })
  predictions.values.set(out)
  if (kind === 'classes') softmaxRows(predictions.values, features.rows, network.shape.outputs)
  return predictions
}
