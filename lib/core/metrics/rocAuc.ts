import { CoreError } from '../CoreError'
import { withinBounds } from '../withinBounds'
import { eachThreshold } from './eachThreshold'
import { requireProbabilities } from './requireProbabilities'

/**
 * Area under the ROC curve: the chance that a random positive outscores a random negative, ties counting one half. O(n log n).
 * @param labels length n, each 0 or 1, both present
 * @param scores length n, finite; only their order matters
 * @param sampleWeight length n; by default 1 each
 * @returns a fraction in [0, 1]; 0.5 is chance
 * @throws CoreError `length_mismatch` | `not_binary` | `non_finite` | `single_class`
 * @see Hanley & McNeil 1982
 * @example rocAuc([0, 0, 1, 1], [0.1, 0.4, 0.35, 0.8]); // => 0.75
 */
export function rocAuc(labels: ArrayLike<number>, scores: ArrayLike<number>, sampleWeight?: ArrayLike<number>): number {
  // In an array, since a number that a closure changes is allocated anew each time.
  const area = new Float64Array(1)
  const last = new Float64Array(2)
  eachThreshold(
    labels,
    scores,
    (tp, fp) => {
      area[0] = (area[0] as number) + ((fp - (last[1] as number)) * (tp + (last[0] as number))) / 2
      last[0] = tp
      last[1] = fp
    },
    sampleWeight,
  )
  const [positives = 0, negatives = 0] = last
  if (positives === 0 || negatives === 0) throw new CoreError('single_class', 'both classes must be present')
  return withinBounds((area[0] as number) / (positives * negatives), 0, 1)
}

export interface MulticlassOptions {
  /** one class against the rest, or every pair of classes */
  readonly multiClass: 'ovr' | 'ovo'
  /** plain mean, or weighted by the classes' (pairs') share of the truth */
  readonly average: 'macro' | 'weighted'
  readonly sampleWeight?: ArrayLike<number> | undefined
}

/**
 * Area under the ROC curve for several classes. O(k · n log n) for `ovr`, O(k² · n log n) for `ovo`.
 * @param yTrue length n, column indices
 * @param probs n × k, each in [0, 1]
 * @returns a fraction in [0, 1]
 * @throws CoreError `length_mismatch` | `empty_input` | `unknown_label` | `out_of_range` | `single_class`
 * @see Hand & Till 2001 for `ovo`
 * @example rocAucMulticlass([0, 1], [[0.9, 0.1], [0.2, 0.8]], { multiClass: 'ovr', average: 'macro' }); // => 1
 */
export function rocAucMulticlass(
  yTrue: ArrayLike<number>,
  probs: ArrayLike<ArrayLike<number>>,
  { multiClass, average, sampleWeight }: MulticlassOptions,
): number {
  const truth = Array.from(yTrue)
  const rows = Array.from(probs)
  const classes = Array.from({ length: requireProbabilities(yTrue, probs) }, (_, k) => k)
  const area = (positive: number, rest: (label: number) => boolean) => {
    const kept = truth.map((_, i) => i).filter((i) => truth[i] === positive || rest(truth[i] as number))
    return rocAuc(
      kept.map((i) => (truth[i] === positive ? 1 : 0)),
      kept.map((i) => (rows[i] as ArrayLike<number>)[positive] as number),
      sampleWeight && kept.map((i) => sampleWeight[i] as number),
    )
  }
  const share = (...members: number[]) => truth.reduce((sum, label, i) => sum + (members.includes(label) ? (sampleWeight?.[i] ?? 1) : 0), 0)
  const parts =
    multiClass === 'ovr'
      ? classes.map((k) => ({ value: area(k, () => true), weight: share(k) }))
      : classes.flatMap((a) =>
          classes
            .slice(a + 1)
            .map((b) => ({ value: (area(a, (label) => label === b) + area(b, (label) => label === a)) / 2, weight: share(a, b) })),
        )
  const weight = (part: { weight: number }) => (average === 'macro' ? 1 : part.weight)
  const total = parts.reduce((sum, part) => sum + weight(part), 0)
  return withinBounds(parts.reduce((sum, part) => sum + part.value * weight(part), 0) / total, 0, 1)
}
