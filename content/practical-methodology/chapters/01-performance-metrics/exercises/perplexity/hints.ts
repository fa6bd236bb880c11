import { perplexity } from '@lib/core/metrics/perplexity'
import type { Hints } from '@lib/domain/hints'

const sentences = [[0.25], [0.5, 0.5, 0.5]]
const bits = sentences.flat().map((p) => -Math.log2(p))
const mean = bits.reduce((sum, each) => sum + each, 0) / bits.length

export const hints: Hints = {
  question:
    'A geometric mean is a product and a root. What happens to a product of a thousand small numbers, and what do logarithms make of it?',
  pointer:
    'Add up the logarithms of all tokens of all sentences, count the tokens, divide once, and undo the logarithm with the power of the same base. Mind the sign.',
  'worked-step': `One sentence of one token, probability 0.25, and one of three, 0.5 each. In bits their surprises are ${bits.join(', ')}. Over the ${bits.length} tokens the mean is ${mean}, and $2^{${mean}} = ${perplexity(sentences.flat().map(Math.log)).toFixed(4)}$. The number of sentences does not enter.`,
}
