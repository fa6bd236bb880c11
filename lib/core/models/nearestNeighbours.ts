import { type Matrix, zeros } from '../matrices/Matrix'
import { type LabelledData, requireLabelledData } from '../data/LabelledData'
import { requireFinite, requireInteger, requireSameLength } from '../requirements'
import type { Classifier } from './Predictor'

/**
 * Predicts the classes' shares among the k nearest examples, by Euclidean distance; of equally near ones the earlier count. There is no
 * training; a prediction costs O(n · p) an example.
 * @param data the examples, n ≥ k, finite
 * @param k ≥ 1
 * @throws CoreError `out_of_range`, and as `requireLabelledData`
 * @see Cover & Hart 1967
 * @example fitNearestNeighbours({ features: matrixFromRows([[0], [9]]), labels: Uint8Array.of(0, 1), classes: 2 }, 1).predictProbabilities(matrixFromRows([[7]])).values; // => Float64Array.of(0, 1)
 */
export function fitNearestNeighbours(data: LabelledData, k: number): Classifier {
  const { features, labels, classes } = data
  requireLabelledData(data)
  requireInteger(k, 1, features.rows, 'k')
  const { rows, columns, values } = features
  const nearest = new Uint32Array(k)
  const distances = new Float64Array(k)
  /** Keeps the k nearest, nearest first, by insertion. */
  const find = (query: Matrix, i: number) => {
    distances.fill(Number.POSITIVE_INFINITY)
    for (let example = 0; example < rows; example++) {
      let distance = 0
      for (let j = 0; j < columns; j++)
        distance += ((query.values[i * columns + j] as number) - (values[example * columns + j] as number)) ** 2
      if (distance >= (distances[k - 1] as number)) continue
      let place = k - 1
      for (; place > 0 && (distances[place - 1] as number) > distance; place--) {
        distances[place] = distances[place - 1] as number
        nearest[place] = nearest[place - 1] as number
      }
      distances[place] = distance
      nearest[place] = example
    }
  }
  return {
    classes,
    predictProbabilities: (query) => {
      requireSameLength({ length: query.columns }, { length: columns }, 'columns')
      requireFinite(query.values, 'features')
      const shares = zeros(query.rows, classes)
      for (let i = 0; i < query.rows; i++) {
        find(query, i)
        for (const example of nearest) {
          const at = i * classes + (labels[example] as number)
          shares.values[at] = (shares.values[at] as number) + 1 / k
        }
      }
      return shares
    },
  }
}
