import { requireInteger, requirePositive, requireSameLength, requireWithin } from '../requirements'

export type OptimiserSettings =
  /** gradient descent; with momentum as torch has it: v = μ v + g, the first v being g */
  | { readonly kind: 'sgd'; readonly momentum?: number; readonly nesterov?: boolean; readonly weightDecay?: number }
  /** with weight decay as part of the gradient (adam), or taken off the parameters by itself (adamw) */
  | {
      readonly kind: 'adam' | 'adamw'
      readonly beta1?: number
      readonly beta2?: number
      readonly eps?: number
      readonly weightDecay?: number
    }

export interface Optimiser {
  /** Moves the parameters against the gradient, in place; neither array is kept. Allocates nothing. */
  step(parameters: Float64Array, gradient: Float64Array, learningRate: number): void
}

function createDescent(settings: Extract<OptimiserSettings, { kind: 'sgd' }>, size: number): Optimiser {
  const { momentum = 0, nesterov = false, weightDecay = 0 } = settings
  requireWithin(momentum, 0, 1, 'momentum')
  requireWithin(weightDecay, 0, Number.MAX_VALUE, 'weightDecay')
  const velocity = new Float64Array(size)
  let started = false
  return {
    step(parameters, gradient, learningRate) {
      requireSameLength(parameters, velocity, 'parameters and the optimiser')
      for (let i = 0; i < size; i++) {
        let direction = (gradient[i] as number) + weightDecay * (parameters[i] as number)
        if (momentum > 0) {
          const kept = started ? momentum * (velocity[i] as number) + direction : direction
          velocity[i] = kept
          direction = nesterov ? direction + momentum * kept : kept
        }
        parameters[i] = (parameters[i] as number) - learningRate * direction
      }
      started = true
    },
  }
}

function createAdam(settings: Extract<OptimiserSettings, { kind: 'adam' | 'adamw' }>, size: number): Optimiser {
  const { kind, beta1 = 0.9, beta2 = 0.999, eps = 1e-8, weightDecay = 0 } = settings
  requireWithin(beta1, 0, 1 - Number.EPSILON, 'beta1')
  requireWithin(beta2, 0, 1 - Number.EPSILON, 'beta2')
  requirePositive(eps, 'eps')
  requireWithin(weightDecay, 0, Number.MAX_VALUE, 'weightDecay')
  const first = new Float64Array(size)
  const second = new Float64Array(size)
  let power1 = 1
  let power2 = 1
  return {
    step(parameters, gradient, learningRate) {
      requireSameLength(parameters, first, 'parameters and the optimiser')
      power1 *= beta1
      power2 *= beta2
      for (let i = 0; i < size; i++) {
        let parameter = parameters[i] as number
        let slope = gradient[i] as number
        if (kind === 'adamw') parameter *= 1 - learningRate * weightDecay
        else slope += weightDecay * parameter
        const m = beta1 * (first[i] as number) + (1 - beta1) * slope
        const v = beta2 * (second[i] as number) + (1 - beta2) * slope * slope
        first[i] = m
        second[i] = v
        parameters[i] = parameter - (learningRate * (m / (1 - power1))) / (Math.sqrt(v / (1 - power2)) + eps)
      }
    },
  }
}

/**
 * An optimiser for so many parameters: SGD, momentum, Nesterov, Adam or AdamW, with torch's conventions. A step is O(size).
 * @param size ≥ 0
 * @throws CoreError `out_of_range`; a step throws `length_mismatch`
 * @see Polyak 1964; Nesterov 1983; Kingma & Ba 2015; Loshchilov & Hutter 2019
 * @example typeof createOptimiser({ kind: 'sgd' }, 3).step; // => 'function'
 */
export function createOptimiser(settings: OptimiserSettings, size: number): Optimiser {
  requireInteger(size, 0, 1e9, 'size')
  return settings.kind === 'sgd' ? createDescent(settings, size) : createAdam(settings, size)
}
