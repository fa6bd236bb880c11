/** The same sum, asked of each spam message: what is the precision at the threshold that just stops it? The mean of those is AP. */
export const averagePrecision = (labels: readonly number[], scores: readonly number[]): number => {
  const spam = scores.filter((_, i) => labels[i] === 1)
  const precisionAt = (threshold: number) =>
    spam.filter((score) => score >= threshold).length / scores.filter((score) => score >= threshold).length
  return spam.length === 0 ? 0 : spam.map(precisionAt).reduce((sum, precision) => sum + precision, 0) / spam.length
}
