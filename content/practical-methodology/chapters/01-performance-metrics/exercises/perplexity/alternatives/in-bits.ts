/** In bits: with logarithms to base 2 the power has base 2 as well, and the mean reads as bits a token. */
export const perplexity = (sentences: readonly (readonly number[])[]): number => {
  const tokens = sentences.flat()
  return 2 ** (tokens.reduce((bits, p) => bits - Math.log2(p), 0) / tokens.length)
}
