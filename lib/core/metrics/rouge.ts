import { ngramCounts } from './ngramCounts'

export interface Overlap {
  readonly precision: number
  readonly recall: number
  /** their harmonic mean */
  readonly fmeasure: number
}

function overlap(shared: number, predicted: number, wanted: number): Overlap {
  const precision = predicted === 0 ? 0 : shared / predicted
  const recall = wanted === 0 ? 0 : shared / wanted
  return { precision, recall, fmeasure: shared === 0 ? 0 : (2 * precision * recall) / (precision + recall) }
}

/**
 * ROUGE-N: the n-grams that prediction and reference share, each counted at most as often as the other has it. O(length · n).
 * @param n ≥ 1
 * @returns fractions; 0 where a side has no n-gram
 * @throws CoreError `out_of_range`
 * @see Lin 2004
 * @example rougeN(['a', 'b', 'c'], ['a', 'b'], 1).precision; // => 1
 */
export function rougeN(reference: readonly string[], prediction: readonly string[], n: number): Overlap {
  const wanted = ngramCounts(reference, n)
  let shared = 0
  for (const [ngram, count] of ngramCounts(prediction, n)) shared += Math.min(count, wanted.get(ngram) ?? 0)
  return overlap(shared, Math.max(0, prediction.length - n + 1), Math.max(0, reference.length - n + 1))
}

/**
 * Length of the longest sequence that both have in order, gaps allowed. O(|a| · |b|) time, O(|b|) memory.
 * @example longestCommonSubsequence(['a', 'x', 'b'], ['a', 'b', 'y']); // => 2
 */
export function longestCommonSubsequence(a: readonly string[], b: readonly string[]): number {
  let above = new Uint32Array(b.length + 1)
  for (const token of a) {
    const row = new Uint32Array(b.length + 1)
    for (let j = 1; j <= b.length; j++)
      row[j] = token === b[j - 1] ? (above[j - 1] as number) + 1 : Math.max(above[j] as number, row[j - 1] as number)
    above = row
  }
  return above[b.length] as number
}

/**
 * ROUGE-L: overlap by the longest common subsequence of the whole token lists. O(|reference| · |prediction|).
 * @returns fractions; 0 where a side is empty
 * @see Lin 2004
 * @example rougeL(['a', 'b', 'c', 'd'], ['a', 'c', 'd']).recall; // => 0.75
 */
export function rougeL(reference: readonly string[], prediction: readonly string[]): Overlap {
  return overlap(longestCommonSubsequence(reference, prediction), prediction.length, reference.length)
}
