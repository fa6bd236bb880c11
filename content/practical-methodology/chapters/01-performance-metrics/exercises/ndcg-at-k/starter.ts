/** relevance: 0 for useless, then upwards. scores: higher stands higher. k ≥ 1 ranks count. */
export function ndcgAtK(relevance: readonly number[], scores: readonly number[], k: number): number {
  // What does this order earn, and what would the best order earn?
  return 1
}
