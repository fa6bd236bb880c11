import { discountedCumulativeGain, normalisedDiscountedCumulativeGain } from '@lib/core/metrics/discountedCumulativeGain'
import type { Hints } from '@lib/domain/hints'

const [relevance, scores] = [
  [3, 2, 0, 1],
  [0.9, 0.2, 0.8, 0.4],
]
const own = discountedCumulativeGain(relevance, scores, { k: 3 })
const ideal = discountedCumulativeGain(relevance, relevance, { k: 3 })
const share = normalisedDiscountedCumulativeGain(relevance, scores, { k: 3 })

export const hints: Hints = {
  question:
    'The same sum is needed twice: once for the order that the scores make, and once for the best order there could be. Which order earns most?',
  pointer:
    'Write one function that takes relevances in the order in which they are shown and returns the discounted sum of the first k. Hand it the relevances sorted by score, and those sorted by themselves.',
  'worked-step': `Relevances \`${relevance.join(' ')}\`, scores \`${scores.join(' ')}\`, $k = 3$. By score the relevances come as 3, 0, 1: $3/\\log_2 2 + 0/\\log_2 3 + 1/\\log_2 4 = ${own}$. The ideal order is 3, 2, 1: $3 + 2/\\log_2 3 + 1/2 = ${ideal.toFixed(4)}$. The share is $${share.toFixed(4)}$.`,
}
