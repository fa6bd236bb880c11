/** Sorts once and walks down, group by group: a group of equal scores is one threshold, and adds its gain in recall times the precision there. */
export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const order = scores.map((_, i) => i).sort((a, b) => scores[b]! - scores[a]!)
  const positives = labels.filter((label) => label === 1).length
  let hits = 0
  let sum = 0
  for (let start = 0; start < order.length; ) {
    let end = start
    let gained = 0
    while (end < order.length && scores[order[end]!] === scores[order[start]!]) gained += labels[order[end++]!]!
    hits += gained
    sum += gained * (hits / end)
    start = end
  }
  return positives === 0 ? 0 : sum / positives
}
