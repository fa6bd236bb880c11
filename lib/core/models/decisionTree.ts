import { zeros } from '../matrices/Matrix'
import { type LabelledData, requireLabelledData } from '../data/LabelledData'
import { requireInteger, requireSameLength } from '../requirements'
import type { Classifier } from './Predictor'

export interface TreeOptions {
  /** questions on the longest way down, ≥ 0; default 5 */
  readonly maxDepth?: number
  /** examples that a leaf must hold, ≥ 1; default 1 */
  readonly minLeaf?: number
}

export type TreeNode =
  | { readonly kind: 'leaf'; readonly shares: Float64Array; readonly size: number }
  | { readonly kind: 'question'; readonly column: number; readonly threshold: number; readonly below: TreeNode; readonly above: TreeNode }

export interface Tree extends Classifier {
  readonly root: TreeNode
}

/** n · Gini impurity of counts: n − Σ c²/n. */
function impurity(counts: Float64Array, n: number): number {
  let squares = 0
  for (const count of counts) squares += count * count
  return n - squares / n
}

interface Question {
  readonly column: number
  readonly threshold: number
  readonly cost: number
}

/** The question of least impurity below it: "column ≤ threshold", half-way between two neighbouring values. O(p · n log n). */
function bestQuestion({ features, labels, classes }: LabelledData, members: Uint32Array, minLeaf: number): Question | undefined {
  const { columns, values } = features
  let best: Question | undefined
  const below = new Float64Array(classes)
  const above = new Float64Array(classes)
  for (let column = 0; column < columns; column++) {
    const at = (i: number) => values[i * columns + column] as number
    const order = members.slice().sort((a, b) => at(a) - at(b))
    below.fill(0)
    above.fill(0)
    for (const i of order) above[labels[i] as number] = (above[labels[i] as number] as number) + 1
    for (let rank = 0; rank + 1 < order.length; rank++) {
      const i = order[rank] as number
      const label = labels[i] as number
      below[label] = (below[label] as number) + 1
      above[label] = (above[label] as number) - 1
      const [own, next] = [at(i), at(order[rank + 1] as number)]
      const left = rank + 1
      if (own === next || left < minLeaf || order.length - left < minLeaf) continue
      const cost = impurity(below, left) + impurity(above, order.length - left)
      if (best && cost >= best.cost - 1e-12) continue
      const middle = own + (next - own) / 2
      best = { column, threshold: middle < next ? middle : own, cost }
    }
  }
  return best
}

/**
 * A decision tree of yes-or-no questions about one column each, grown greedily by Gini impurity. O(depth · p · n log n).
 * @param data n ≥ 1, finite
 * @throws CoreError `out_of_range`, and as `requireLabelledData`
 * @see Breiman et al. 1984
 * @example fitDecisionTree({ features: matrixFromRows([[1], [2]]), labels: Uint8Array.of(0, 1), classes: 2 }).root.threshold; // => 1.5
 */
export function fitDecisionTree(data: LabelledData, { maxDepth = 5, minLeaf = 1 }: TreeOptions = {}): Tree {
  const { features, labels, classes } = data
  requireLabelledData(data)
  requireInteger(maxDepth, 0, 100, 'maxDepth')
  requireInteger(minLeaf, 1, 1e9, 'minLeaf')
  const grow = (members: Uint32Array, depth: number): TreeNode => {
    const counts = new Float64Array(classes)
    for (const i of members) counts[labels[i] as number] = (counts[labels[i] as number] as number) + 1
    const pure = counts.includes(members.length)
    const question = pure || depth === maxDepth ? undefined : bestQuestion(data, members, minLeaf)
    if (!question || question.cost >= impurity(counts, members.length) - 1e-12)
      return { kind: 'leaf', shares: counts.map((count) => count / members.length), size: members.length }
    const { column, threshold } = question
    const isBelow = (i: number) => (features.values[i * features.columns + column] as number) <= threshold
    return {
      kind: 'question',
      column,
      threshold,
      below: grow(members.filter(isBelow), depth + 1),
      above: grow(
        members.filter((i) => !isBelow(i)),
        depth + 1,
      ),
    }
  }
  const root = grow(
    Uint32Array.from({ length: features.rows }, (_, i) => i),
    0,
  )
  return {
    root,
    classes,
    predictProbabilities: (query) => {
      requireSameLength({ length: query.columns }, { length: features.columns }, 'columns')
      const shares = zeros(query.rows, classes)
      for (let i = 0; i < query.rows; i++) {
        let node = root
        while (node.kind === 'question')
          node = (query.values[i * query.columns + node.column] as number) <= node.threshold ? node.below : node.above
        shares.values.set(node.shares, i * classes)
      }
      return shares
    },
  }
}
