import { drawMoons } from '../data/drawMoons'
import { relativeErrors } from '../gradients/gradientCheck'
import { initialiseNetwork, layersOf, type Network } from '../models/network'
import { createWorkspace, lossAndGradient } from '../models/networkPass'
import { createRng } from '../random/createRng'
import { normal } from '../random/normal'
import { requireInteger, requireSameLength, requireWithin } from '../requirements'
import { quantile } from '../statistics/quantile'
import type { Progress } from './Experiment'

/** Faults of a backward pass, as they are really written. */
export const backpropFaults = ['none', 'batch_sum', 'no_activation_slope', 'no_bias', 'one_weight'] as const
export type BackpropFault = (typeof backpropFaults)[number]

export interface GradientSweepInput {
  readonly seed: number
  readonly fault: BackpropFault
  readonly activation: 'tanh' | 'relu'
  readonly difference: 'central' | 'forward'
  readonly precision: 'double' | 'single'
}

export interface GradientSweep {
  readonly eps: Float64Array
  /** relative error of the worst parameter, and of the one in the middle, at each ε */
  readonly worst: Float64Array
  readonly middle: Float64Array
  /** the ε of the least worst error */
  readonly bestEps: number
  readonly least: number
  /** for each parameter at the best ε, layer by layer */
  readonly analytic: Float64Array
  readonly numeric: Float64Array
}

/** three to a decade, from 10⁻¹ to 10⁻¹³ */
export const sweptEps = Float64Array.from({ length: 37 }, (_, k) => 10 ** (-1 - k / 3))

const rows = 12
const shape = (activation: 'tanh' | 'relu') => ({ inputs: 2, hidden: [5], outputs: 2, activation }) as const

/** A small network on a few examples, with its weights drawn, and the room to compute its loss in. */
function drawNetwork(seed: number, activation: 'tanh' | 'relu') {
  requireInteger(seed, 0, 1e9, 'seed')
  const rng = createRng(seed)
  const { features, labels } = drawMoons(rng, rows, 0.2)
  const network = initialiseNetwork(shape(activation), rng)
  for (const { biases } of network.layers) for (let i = 0; i < biases.length; i++) biases[i] = normal(rng, 0, 0.3)
  return { network, features, labels, work: createWorkspace(network, rows) }
}

/**
 * The loss whose gradient a sweep checks, as a function of all parameters, in double precision. O(parameters) a call.
 * @returns the parameters at which it is checked, and the loss at any others
 * @throws CoreError `out_of_range`; the loss: `length_mismatch`
 * @example checkedLoss(1, 'tanh').parameters.length; // => 27
 */
export function checkedLoss(seed: number, activation: 'tanh' | 'relu') {
  const { network, features, labels, work } = drawNetwork(seed, activation)
  return {
    parameters: network.parameters.slice(),
    loss: (parameters: ArrayLike<number>): number => {
      requireSameLength(parameters, network.parameters, 'parameters')
      network.parameters.set(parameters)
      return lossAndGradient(work, features.values, { kind: 'classes', labels }, rows, { training: false })
    },
  }
}

/** What a backward pass with this fault would have given in place of the right gradient. */
function withFault(fault: BackpropFault, network: Network, gradient: Float64Array, hidden: Float64Array): Float64Array {
  const faulty = gradient.slice()
  const [first] = layersOf(network.shape, faulty)
  if (!first) return faulty
  if (fault === 'batch_sum') for (let i = 0; i < faulty.length; i++) faulty[i] = rows * (faulty[i] as number)
  if (fault === 'no_bias') first.biases.fill(0)
  if (fault === 'one_weight') first.weights[3] = 1.02 * (first.weights[3] as number)
  if (fault === 'no_activation_slope') {
    first.weights.set(hidden.subarray(0, first.weights.length))
    first.biases.set(hidden.subarray(first.weights.length))
  }
  return faulty
}

/**
 * Gradient of the first layer by a backward pass that forgets the slope of the activation: for a linear network with the same activations
 * handed on. Weights, then biases.
 */
function slopeless(network: Network, inputs: Float64Array, labels: Uint8Array): Float64Array {
  const work = createWorkspace(network, rows)
  lossAndGradient(work, inputs, { kind: 'classes', labels }, rows, { training: false })
  const [first, second] = network.layers
  if (!first || !second) return new Float64Array(0)
  const delta = work.spaces[1]?.delta as Float64Array
  const out = new Float64Array(first.weights.length + first.biases.length)
  for (let i = 0; i < rows; i++)
    for (let unit = 0; unit < first.outputs; unit++) {
      let back = 0
      for (let k = 0; k < second.outputs; k++)
        back += (delta[i * second.outputs + k] as number) * (second.weights[unit * second.outputs + k] as number)
      for (let j = 0; j < first.inputs; j++) {
        const at = j * first.outputs + unit
        out[at] = (out[at] as number) + back * (inputs[i * first.inputs + j] as number)
      }
      const at = first.weights.length + unit
      out[at] = (out[at] as number) + back
    }
  return out
}

/**
 * Backpropagation in a small network against finite differences, over ε: where truncation rules, where rounding does, and where a fault in the
 * backward pass cannot hide. O(ε · parameters²).
 * @throws CoreError `out_of_range`
 * @see Goodfellow, Bengio & Courville 2016, section 11.5
 * @example Array.from(gradientSweep({ seed: 1, fault: 'none', activation: 'tanh', difference: 'central', precision: 'double' })).length; // => 37
 */
export function* gradientSweep({
  seed,
  fault,
  activation,
  difference,
  precision,
}: GradientSweepInput): Generator<Progress<GradientSweep>, GradientSweep> {
  requireWithin(backpropFaults.indexOf(fault), 0, backpropFaults.length, 'fault')
  const { network, features, labels, work } = drawNetwork(seed, activation)
  const round = precision === 'single' ? Math.fround : (value: number) => value
  for (let i = 0; i < network.parameters.length; i++) network.parameters[i] = round(network.parameters[i] as number)
  const loss = () => round(lossAndGradient(work, features.values, { kind: 'classes', labels }, rows, { training: false }))
  const middle = loss()
  const gradient = work.gradient.slice()
  const analytic = withFault(
    fault,
    network,
    gradient,
    fault === 'no_activation_slope' ? slopeless(network, features.values, labels) : gradient,
  )

  const { parameters } = network
  const differences = (eps: number) =>
    Float64Array.from(parameters, (value, i) => {
      const [high, low] = [round(value + eps), difference === 'central' ? round(value - eps) : value]
      parameters[i] = high
      const above = loss()
      parameters[i] = low
      const below = difference === 'central' ? loss() : middle
      parameters[i] = value
      // Over the step that was really taken: with rounding it is not quite the one that was asked for.
      return high === low ? 0 : (above - below) / (high - low)
    })

  const [worst, mid] = [new Float64Array(sweptEps.length), new Float64Array(sweptEps.length)]
  let best = 0
  let numeric = new Float64Array(0)
  for (const [k, eps] of sweptEps.entries()) {
    const found = differences(eps)
    const { perElement, largest } = relativeErrors(analytic, found)
    worst[k] = largest
    mid[k] = quantile(perElement, 0.5)
    if (k === 0 || largest < (worst[best] as number)) {
      best = k
      numeric = found
    }
    yield { share: k / sweptEps.length }
  }
  return { eps: sweptEps, worst, middle: mid, bestEps: sweptEps[best] as number, least: worst[best] as number, analytic, numeric }
}
