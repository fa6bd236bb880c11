export function perplexity(sentences: readonly (readonly number[])[]): number {
  const tokens = sentences.flat()
  const product = tokens.reduce((a, b) => a * b, 1)
  return product ** (-1 / tokens.length)
}
