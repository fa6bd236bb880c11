import { zeros } from '../matrices/Matrix'
import { requireFinite } from '../requirements'
import { type LabelledData, requireLabelledData } from './LabelledData'

/**
 * The data with one column more, at the right; the original stays as it was. O(rows · columns).
 * @param value of the new column, for each example; finite
 * @throws CoreError `non_finite`, and as `requireLabelledData`
 * @example withColumn({ features: { rows: 1, columns: 1, values: Float64Array.of(3) }, labels: Uint8Array.of(1), classes: 2 }, (i) => i + 7).features.values[1]; // => 7
 */
export function withColumn(data: LabelledData, value: (i: number) => number): LabelledData {
  requireLabelledData(data)
  const { rows, columns, values } = data.features
  const features = zeros(rows, columns + 1)
  for (let i = 0; i < rows; i++) {
    features.values.set(values.subarray(i * columns, (i + 1) * columns), i * (columns + 1))
    features.values[i * (columns + 1) + columns] = value(i)
  }
  requireFinite(features.values, 'features')
  return { ...data, features }
}
