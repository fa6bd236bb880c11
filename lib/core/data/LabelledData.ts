import { selectRows, type Matrix } from '../matrices/Matrix'

/** Examples and their classes. */
export interface LabelledData {
  /** n × p */
  readonly features: Matrix
  /** length n, each an integer in [0, classes) */
  readonly labels: Uint8Array
  readonly classes: number
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
