export function averagePrecision(labels: readonly number[], scores: readonly number[]): number {
  const spam = scores.filter((_, i) => labels[i] === 1)
  let sum = 0
  for (const threshold of spam)
    sum += spam.filter((score) => score >= threshold).length / scores.filter((score) => score >= threshold).length
  return sum / spam.length
}
