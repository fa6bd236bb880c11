export function perplexity(sentences: readonly (readonly number[])[]): number {
  const spoken = sentences.filter((sentence) => sentence.length > 0)
  const tokens = spoken.map((sentence) => sentence.length).reduce((a, b) => a + b)
  const means = spoken.map((sentence) => sentence.map(Math.log).reduce((a, b) => a + b) / sentence.length)
  return Math.exp(-means.reduce((sum, mean, i) => sum + mean * (spoken[i]!.length / tokens), 0))
}
