/** Takes the N-th root of each factor before multiplying, so that every factor is near 1 and the product stays in range. */
export function perplexity(sentences: readonly (readonly number[])[]): number {
  const n = sentences.reduce((sum, sentence) => sum + sentence.length, 0)
  let product = 1
  for (const sentence of sentences) for (const p of sentence) product *= (1 / p) ** (1 / n)
  return product
}
