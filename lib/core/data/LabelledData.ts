import { CoreError } from '../CoreError'
import { selectRows, type Matrix } from '../matrices/Matrix'
import { requireFinite, requireInteger, requireSameLength } from '../requirements'

/** Examples and their classes. */
export interface LabelledData {
  /** n × p */
  readonly features: Matrix
  /** length n, each an integer in [0, classes) */
  readonly labels: Uint8Array
  readonly classes: number
}

/**
 * Looks examples over.
 * @throws CoreError `out_of_range` | `non_finite` | `length_mismatch` | `unknown_label`
 * @example requireLabelledData({ features: matrixFromRows([[1]]), labels: Uint8Array.of(1), classes: 2 }); // => undefined
 */
export function requireLabelledData({ features, labels, classes }: LabelledData): void {
  requireInteger(features.rows, 1, 1e9, 'the number of examples')
  requireInteger(classes, 1, 255, 'classes')
  requireFinite(features.values, 'features')
  requireSameLength(labels, { length: features.rows }, 'labels and examples')
  for (const [i, label] of labels.entries()) if (!(label < classes)) throw new CoreError('unknown_label', `label ${i} is ${label}`)
}

/**
 * Some of the examples, in the order of the indices.
 * @param indices each in [0, n)
 * @throws CoreError `out_of_range`
 * @example Array.from(selectExamples({ features: matrixFromRows([[1], [2]]), labels: Uint8Array.of(0, 1), classes: 2 }, [1]).labels); // => [1]
 */
export function selectExamples(data: LabelledData, indices: ArrayLike<number>): LabelledData {
  return {
    features: selectRows(data.features, indices),
    labels: Uint8Array.from(indices, (i) => data.labels[i] as number),
    classes: data.classes,
  }
}

/**
 * The first n examples: a part that was drawn at random is as good as any other.
 * @param n in [0, the number of examples]
 * @example firstExamples({ features: zeros(3, 1), labels: Uint8Array.of(1, 0, 1), classes: 2 }, 2).labels; // => Uint8Array.of(1, 0)
 * @throws CoreError `out_of_range`
 */
export function firstExamples(data: LabelledData, n: number): LabelledData {
  requireInteger(n, 0, data.labels.length, 'n')
  return selectExamples(
    data,
    Uint32Array.from({ length: n }, (_, i) => i),
  )
}
