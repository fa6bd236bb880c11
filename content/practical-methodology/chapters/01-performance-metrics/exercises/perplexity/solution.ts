/** Logarithms turn the product into a sum, which does not underflow; one count runs over all tokens, whichever sentence they stand in. */
export function perplexity(sentences: readonly (readonly number[])[]): number {
  let surprise = 0
  let tokens = 0
  for (const sentence of sentences) {
    for (const p of sentence) {
      surprise -= Math.log(p)
      tokens++
    }
  }
  return Math.exp(surprise / tokens)
}
