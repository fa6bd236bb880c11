import { CoreError } from '../CoreError'
import { requireEntries, requirePositive } from '../requirements'

/**
 * Perplexity, base^(−mean log probability) over all tokens: the number of equally likely next tokens that would surprise as much. O(n).
 * @param logProbs the model's log probability of each token that came, ≤ 0, in the given base; sentences put one after another
 * @param base of the logarithms, > 1; default e
 * @returns ≥ 1; Infinity when a token was held impossible
 * @throws CoreError `empty_input` | `out_of_range`
 * @see Jelinek et al. 1977
 * @example perplexity([Math.log(0.25), Math.log(0.25)]); // => 4
 */
export function perplexity(logProbs: ArrayLike<number>, base: number = Math.E): number {
  requireEntries(logProbs, 'logProbs')
  requirePositive(base - 1, 'base − 1')
  let sum = 0
  for (let i = 0; i < logProbs.length; i++) {
    const logProb = logProbs[i] as number
    if (!(logProb <= 0)) throw new CoreError('out_of_range', `logProbs[${i}] is ${logProb}, above 0`)
    sum += logProb
  }
  return base ** (-sum / logProbs.length)
}
