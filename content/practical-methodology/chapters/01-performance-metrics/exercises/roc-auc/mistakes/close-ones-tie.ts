export function rocAuc(labels: readonly number[], scores: readonly number[]): number {
  let won = 0
  let pairs = 0
  for (let i = 0; i < labels.length; i++)
    for (let j = 0; j < labels.length; j++)
      if (labels[i] === 1 && labels[j] === 0) {
        pairs++
        if (Math.abs(scores[i]! - scores[j]!) < 1e-9) won += 0.5
        else if (scores[i]! > scores[j]!) won++
      }
  return won / pairs
}
