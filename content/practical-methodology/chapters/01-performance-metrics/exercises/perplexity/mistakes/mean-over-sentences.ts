export function perplexity(sentences: readonly (readonly number[])[]): number {
  const means = sentences
    .filter((sentence) => sentence.length > 0)
    .map((sentence) => sentence.reduce((sum, p) => sum - Math.log(p), 0) / sentence.length)
  return Math.exp(means.reduce((a, b) => a + b, 0) / means.length)
}
