import type { Rng } from '../random/createRng'
import { permutation } from '../random/permutation'
import { requireEntries, requireInteger } from '../requirements'
import { mean } from '../statistics/mean'
import { quantile } from '../statistics/quantile'

/** Errors of one training on so many examples. */
export interface CurveErrors {
  readonly train: number
  readonly validation: number
}

export interface CurveBand {
  readonly size: number
  /** one for each repeat */
  readonly runs: readonly CurveErrors[]
  readonly train: { readonly mean: number; readonly low: number; readonly high: number }
  readonly validation: { readonly mean: number; readonly low: number; readonly high: number }
}

/** Middle and the middle 80 % of some errors. */
function band(errors: readonly number[]) {
  return { mean: mean(errors), low: quantile(errors, 0.1), high: quantile(errors, 0.9) }
}

/**
 * A learning curve by size, a point at a time: for each size a model is trained on several random parts of the training examples. Within a
 * repeat the parts grow, so that sizes are compared on the same draw.
 * @param examples how many there are to train on
 * @param sizes each in [1, examples]
 * @param repeats ≥ 1
 * @param train trains on the examples of these indices and measures
 * @returns a generator that yields after each training, so that it can be shown and stopped; a band when a size is done
 * @throws CoreError `empty_input` | `out_of_range`
 * @example Array.from(learningCurve(createRng(1), 9, [3], 1, (indices) => ({ train: 0, validation: indices.length })))[0].band.validation.mean; // => 3
 */
export function* learningCurve(
  rng: Rng,
  examples: number,
  sizes: readonly number[],
  repeats: number,
  train: (indices: Uint32Array, rng: Rng) => CurveErrors,
): Generator<{ readonly size: number; readonly repeat: number; readonly errors: CurveErrors; readonly band: CurveBand | undefined }> {
  requireEntries(sizes, 'sizes')
  requireInteger(repeats, 1, 1e6, 'repeats')
  for (const size of sizes) requireInteger(size, 1, examples, 'a size')
  const orders = Array.from({ length: repeats }, () => permutation(rng, examples))
  for (const size of sizes) {
    const runs: CurveErrors[] = []
    for (const [repeat, order] of orders.entries()) {
      const errors = train(order.slice(0, size), rng.split())
      runs.push(errors)
      const done = runs.length === repeats
      const bands = {
        size,
        runs,
        train: band(runs.map((run) => run.train)),
        validation: band(runs.map((run) => run.validation)),
      }
      yield { size, repeat, errors, band: done ? bands : undefined }
    }
  }
}
