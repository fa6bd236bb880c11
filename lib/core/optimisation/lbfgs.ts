import { requireFinite, requireInteger } from '../requirements'

/** A smooth function to be minimised: its value at x, and its gradient written into an array of the caller's. */
export type SmoothObjective = (x: Float64Array, gradient: Float64Array) => number

const memory = 8

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0
  for (let i = 0; i < a.length; i++) sum += (a[i] as number) * (b[i] as number)
  return sum
}

/**
 * Limited-memory BFGS with backtracking: a local minimum near the start. A value that is not finite counts as uphill. O(steps · n) beside the
 * evaluations.
 * @param start length n, finite, where the objective is finite
 * @param maxSteps ≥ 0
 * @param tolerance ends when no entry of the gradient exceeds it
 * @returns the best point found, and its value
 * @throws CoreError `non_finite` | `out_of_range`
 * @see Liu & Nocedal 1989
 * @example minimiseSmooth((x, g) => { g[0] = 2 * x[0]; return x[0] ** 2 }, [3], 20).value; // => 0
 */
export function minimiseSmooth(
  objective: SmoothObjective,
  start: ArrayLike<number>,
  maxSteps: number,
  tolerance = 1e-6,
): { readonly x: Float64Array; readonly value: number } {
  requireFinite(start, 'start')
  requireInteger(maxSteps, 0, 1e9, 'maxSteps')
  let x = Float64Array.from(start)
  let gradient = new Float64Array(x.length)
  let value = objective(x, gradient)
  const steps: { readonly moved: Float64Array; readonly turned: Float64Array; readonly curvature: number }[] = []
  for (let step = 0; step < maxSteps && gradient.some((slope) => Math.abs(slope) > tolerance); step++) {
    const direction = gradient.map((slope) => -slope)
    const shares: number[] = []
    for (const { moved, turned, curvature } of [...steps].reverse()) {
      const share = dot(moved, direction) / curvature
      shares.push(share)
      for (let i = 0; i < x.length; i++) direction[i] = (direction[i] as number) - share * (turned[i] as number)
    }
    const last = steps.at(-1)
    const scale = last ? last.curvature / dot(last.turned, last.turned) : 1 / Math.max(1, Math.sqrt(dot(gradient, gradient)))
    for (let i = 0; i < x.length; i++) direction[i] = (direction[i] as number) * scale
    for (const { moved, turned, curvature } of steps) {
      const share = (shares.pop() as number) - dot(turned, direction) / curvature
      for (let i = 0; i < x.length; i++) direction[i] = (direction[i] as number) + share * (moved[i] as number)
    }
    const slope = dot(gradient, direction)
    if (!(slope < 0)) break
    const nextGradient = new Float64Array(x.length)
    let length = 1
    let next = x
    let nextValue = Number.NaN
    while (length > 1e-12) {
      next = x.map((coordinate, i) => coordinate + length * (direction[i] as number))
      nextValue = objective(next, nextGradient)
      if (nextValue <= value + 1e-4 * length * slope) break
      length /= 2
    }
    if (!(nextValue < value)) break
    const moved = next.map((coordinate, i) => coordinate - (x[i] as number))
    const turned = nextGradient.map((entry, i) => entry - (gradient[i] as number))
    const curvature = dot(moved, turned)
    if (curvature > 1e-14) steps.push({ moved, turned, curvature })
    if (steps.length > memory) steps.shift()
    x = next
    value = nextValue
    gradient = nextGradient
  }
  return { x, value }
}
