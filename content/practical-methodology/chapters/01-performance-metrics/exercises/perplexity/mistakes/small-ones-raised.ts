export function perplexity(sentences: readonly (readonly number[])[]): number {
  const tokens = sentences.flat()
  return Math.exp(tokens.reduce((sum, p) => sum - Math.log(p + 1e-12), 0) / tokens.length)
}
