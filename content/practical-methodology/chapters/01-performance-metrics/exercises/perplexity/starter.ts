/** sentences: for each, the probabilities that the model gave its tokens. At least one token in all. */
export function perplexity(sentences: readonly (readonly number[])[]): number {
  // How surprising was a token, on the geometric mean?
  return 1
}
