export function perplexity(sentences: readonly (readonly number[])[]): number {
  const tokens = sentences.flat()
  return tokens.reduce((sum, p) => sum + 1 / p, 0) / tokens.length
}
