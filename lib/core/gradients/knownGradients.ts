import { CoreError } from '../CoreError'
import { requireFinite } from '../requirements'
import { sigmoid, softplus } from '../models/softmax'
import { testFunction } from '../search/testFunctions'

interface Differentiable {
  value(x: ArrayLike<number>): number
  /** derivative by x[i] */
  slope(x: ArrayLike<number>, i: number): number
}

const sum = (x: ArrayLike<number>, term: (value: number) => number) => Array.from(x).reduce((total, value) => total + term(value), 0)
const at = (x: ArrayLike<number>, i: number) => x[i] as number

function logSumExp(x: ArrayLike<number>): number {
  const largest = Math.max(...Array.from(x))
  return largest + Math.log(sum(x, (value) => Math.exp(value - largest)))
}

const share = (x: ArrayLike<number>, i: number) => Math.exp(at(x, i) - logSumExp(x))

const functions = {
  sphere: { value: (x) => testFunction('sphere', x), slope: (x, i) => 2 * at(x, i) },
  cubic: { value: (x) => sum(x, (v) => v ** 3), slope: (x, i) => 3 * at(x, i) ** 2 },
  rosenbrock: {
    value: (x) => testFunction('rosenbrock', x),
    slope: (x, i) => {
      const below = i > 0 ? 200 * (at(x, i) - at(x, i - 1) ** 2) : 0
      const above = i + 1 < x.length ? -400 * at(x, i) * (at(x, i + 1) - at(x, i) ** 2) - 2 * (1 - at(x, i)) : 0
      return below + above
    },
  },
  logsumexp: { value: logSumExp, slope: share },
  /** cross-entropy of softmax(x) against class 0 */
  softmax_ce_class0: { value: (x) => logSumExp(x) - at(x, 0), slope: (x, i) => share(x, i) - (i === 0 ? 1 : 0) },
  softplus_sum: { value: (x) => sum(x, softplus), slope: (x, i) => sigmoid(at(x, i)) },
  tanh_product: {
    value: (x) => Array.from(x).reduce((product, v) => product * Math.tanh(v), 1),
    slope: (x, i) => Array.from(x).reduce((product, v, j) => product * (j === i ? 1 - Math.tanh(v) ** 2 : Math.tanh(v)), 1),
  },
  relu_sum: { value: (x) => sum(x, (v) => Math.max(0, v)), slope: (x, i) => (at(x, i) > 0 ? 1 : 0) },
} as const satisfies Record<string, Differentiable>

export type KnownFunction = keyof typeof functions

/**
 * A function whose gradient is known exactly, to try a gradient check on.
 * @param x length n ≥ 1, finite
 * @throws CoreError `out_of_range` | `non_finite`
 * @example knownValue('sphere', [3, 4]); // => 25
 */
export function knownValue(name: KnownFunction, x: ArrayLike<number>): number {
  return known(name, x).value(x)
}

/**
 * Its gradient, from the formula.
 * @throws CoreError `out_of_range` | `non_finite`
 * @example Array.from(knownGradient('sphere', [3, 4])); // => [6, 8]
 */
export function knownGradient(name: KnownFunction, x: ArrayLike<number>): Float64Array {
  const { slope } = known(name, x)
  return Float64Array.from({ length: x.length }, (_, i) => slope(x, i))
}

function known(name: KnownFunction, x: ArrayLike<number>): Differentiable {
  if (!Object.hasOwn(functions, name)) throw new CoreError('out_of_range', `there is no function ${name}`)
  requireFinite(x, 'x')
  return functions[name]
}
