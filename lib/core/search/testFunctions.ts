import { CoreError } from '../CoreError'
import { requireFinite, requireInteger, requireSameLength } from '../requirements'

const weights = [1, 1.2, 3, 3.2] as const
const hartmann3 = {
  a: [
    [3, 10, 30],
    [0.1, 10, 35],
    [3, 10, 30],
    [0.1, 10, 35],
  ],
  p: [
    [0.3689, 0.117, 0.2673],
    [0.4699, 0.4387, 0.747],
    [0.1091, 0.8732, 0.5547],
    [0.0381, 0.5743, 0.8828],
  ],
}
const hartmann6 = {
  a: [
    [10, 3, 17, 3.5, 1.7, 8],
    [0.05, 10, 17, 0.1, 8, 14],
    [3, 3.5, 1.7, 10, 17, 8],
    [17, 8, 0.05, 10, 0.1, 14],
  ],
  p: [
    [0.1312, 0.1696, 0.5569, 0.0124, 0.8283, 0.5886],
    [0.2329, 0.4135, 0.8307, 0.3736, 0.1004, 0.9991],
    [0.2348, 0.1451, 0.3522, 0.2883, 0.3047, 0.665],
    [0.4047, 0.8828, 0.8732, 0.5743, 0.1091, 0.0381],
  ],
}

function hartmann(
  { a, p }: { readonly a: readonly (readonly number[])[]; readonly p: readonly (readonly number[])[] },
  x: ArrayLike<number>,
) {
  let sum = 0
  for (let i = 0; i < 4; i++) {
    let inner = 0
    for (let j = 0; j < x.length; j++)
      inner += ((a[i] as number[])[j] as number) * ((x[j] as number) - ((p[i] as number[])[j] as number)) ** 2
    sum -= (weights[i] as number) * Math.exp(-inner)
  }
  return sum
}

const total = (x: ArrayLike<number>, term: (value: number) => number) => Array.from(x).reduce((sum, value) => sum + term(value), 0)

interface TestFunction {
  /** fixed number of dimensions; undefined where any will do */
  readonly dimensions?: number
  /** of one dimension, or of each */
  readonly bounds: readonly (readonly [number, number])[]
  value(x: ArrayLike<number>): number
  /** every global minimiser in so many dimensions */
  minima(dimensions: number): readonly (readonly number[])[]
}

const functions = {
  branin: {
    dimensions: 2,
    bounds: [
      [-5, 10],
      [0, 15],
    ],
    value: (x) => {
      const [u, v] = [x[0] as number, x[1] as number]
      return (v - (5.1 / (4 * Math.PI ** 2)) * u * u + (5 / Math.PI) * u - 6) ** 2 + 10 * (1 - 1 / (8 * Math.PI)) * Math.cos(u) + 10
    },
    minima: () => [
      [-Math.PI, 12.275],
      [Math.PI, 2.275],
      [3 * Math.PI, 2.475],
    ],
  },
  hartmann3: {
    dimensions: 3,
    bounds: [[0, 1]],
    value: (x) => hartmann(hartmann3, x),
    minima: () => [[0.11458886076087911, 0.5556488965107862, 0.852546984854194]],
  },
  hartmann6: {
    dimensions: 6,
    bounds: [[0, 1]],
    value: (x) => hartmann(hartmann6, x),
    minima: () => [[0.20168950465408003, 0.150010697441619, 0.4768739708454067, 0.275332429999793, 0.3116516152472867, 0.6573005356764536]],
  },
  rosenbrock: {
    bounds: [[-5, 10]],
    value: (x) => {
      let sum = 0
      for (let i = 0; i + 1 < x.length; i++) sum += 100 * ((x[i + 1] as number) - (x[i] as number) ** 2) ** 2 + (1 - (x[i] as number)) ** 2
      return sum
    },
    minima: (dimensions) => [new Array<number>(dimensions).fill(1)],
  },
  ackley: {
    bounds: [[-32.768, 32.768]],
    value: (x) =>
      -20 * Math.exp(-0.2 * Math.sqrt(total(x, (v) => v * v) / x.length)) -
      Math.exp(total(x, (v) => Math.cos(2 * Math.PI * v)) / x.length) +
      20 +
      Math.E,
    minima: (dimensions) => [new Array<number>(dimensions).fill(0)],
  },
  sphere: {
    bounds: [[-5.12, 5.12]],
    value: (x) => total(x, (v) => v * v),
    minima: (dimensions) => [new Array<number>(dimensions).fill(0)],
  },
} as const satisfies Record<string, TestFunction>

export type TestFunctionName = keyof typeof functions

function known(name: TestFunctionName): TestFunction {
  if (!Object.hasOwn(functions, name)) throw new CoreError('out_of_range', `there is no test function ${name}`)
  return functions[name]
}

/**
 * A function that searches are tried on; the less the better.
 * @param x length as the function asks: 2 for Branin, 3 and 6 for Hartmann's, at least 1 for the others; finite
 * @throws CoreError `out_of_range` | `length_mismatch` | `non_finite`
 * @see Surjanovic & Bingham 2013, Virtual Library of Simulation Experiments
 * @example testFunction('sphere', [3, 4]); // => 25
 */
export function testFunction(name: TestFunctionName, x: ArrayLike<number>): number {
  const { dimensions, value } = known(name)
  requireInteger(x.length, 1, 1e6, 'the number of dimensions')
  if (dimensions !== undefined) requireSameLength(x, { length: dimensions }, `${name} and x`)
  requireFinite(x, 'x')
  return value(x)
}

/**
 * Where a test function is usually searched: a range for each dimension.
 * @param dimensions ≥ 1; functions with a number of their own go by that
 * @throws CoreError `out_of_range`
 * @example testFunctionBounds('branin', 2); // => [[-5, 10], [0, 15]]
 */
export function testFunctionBounds(name: TestFunctionName, dimensions: number): (readonly [number, number])[] {
  const { dimensions: own, bounds } = known(name)
  requireInteger(own ?? dimensions, 1, 1e6, 'dimensions')
  return Array.from({ length: own ?? dimensions }, (_, i) => (bounds[i] ?? bounds[0]) as readonly [number, number])
}

/**
 * The least value of a test function, and all places that have it; Branin's in the order of their first coordinate.
 * @throws CoreError `out_of_range`
 * @example testFunctionMinimum('sphere', 2); // => { value: 0, places: [[0, 0]] }
 */
export function testFunctionMinimum(name: TestFunctionName, dimensions: number): { readonly value: number; readonly places: number[][] } {
  const { dimensions: own, minima, value } = known(name)
  const size = own ?? dimensions
  requireInteger(size, 1, 1e6, 'dimensions')
  const places = minima(size).map((place) => [...place])
  const least = Math.abs(value(places[0] as number[]))
  return { value: least < 1e-12 ? 0 : value(places[0] as number[]), places }
}
