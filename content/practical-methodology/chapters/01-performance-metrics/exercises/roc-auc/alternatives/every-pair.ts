/** The meaning of the area, taken at its word: every pair is compared, and a tie is worth one half. */
export const rocAuc = (labels: readonly number[], scores: readonly number[]): number => {
  const spam = scores.filter((_, i) => labels[i] === 1)
  const wanted = scores.filter((_, i) => labels[i] === 0)
  let points = 0
  for (const a of spam) for (const b of wanted) points += a > b ? 1 : a === b ? 0.5 : 0
  return points / (spam.length * wanted.length)
}
