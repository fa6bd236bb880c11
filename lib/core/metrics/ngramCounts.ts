import { requireInteger } from '../requirements'

/**
 * How often each run of n tokens occurs. O(length · n).
 * @param n ≥ 1
 * @returns counts by n-gram: a single token as it is, several as their JSON, so that no two runs share a key
 * @throws CoreError `out_of_range`
 * @example ngramCounts(['a', 'b', 'a', 'b'], 2).size; // => 2
 */
export function ngramCounts(tokens: readonly string[], n: number): Map<string, number> {
  requireInteger(n, 1, Number.MAX_SAFE_INTEGER, 'n')
  const counts = new Map<string, number>()
  for (let start = 0; start + n <= tokens.length; start++) {
    const ngram = n === 1 ? (tokens[start] as string) : JSON.stringify(tokens.slice(start, start + n))
    counts.set(ngram, (counts.get(ngram) ?? 0) + 1)
  }
  return counts
}
