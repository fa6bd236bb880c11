/**
 * Levenshtein distance: the fewest insertions, deletions and substitutions that turn one list into the other. O(|a| · |b|) time,
 * O(|b|) memory.
 * @param a tokens, or a string, which is compared by code point
 * @see Levenshtein 1966
 * @example editDistance('kitten', 'sitting'); // => 3
 */
export function editDistance(a: readonly string[] | string, b: readonly string[] | string): number {
  const [from, to] = [[...a], [...b]]
  let above = Uint32Array.from({ length: to.length + 1 }, (_, j) => j)
  for (const [i, token] of from.entries()) {
    const row = new Uint32Array(to.length + 1)
    row[0] = i + 1
    for (let j = 1; j <= to.length; j++) {
      const substituted = (above[j - 1] as number) + (token === to[j - 1] ? 0 : 1)
      row[j] = Math.min(substituted, (above[j] as number) + 1, (row[j - 1] as number) + 1)
    }
    above = row
  }
  return above[to.length] as number
}
