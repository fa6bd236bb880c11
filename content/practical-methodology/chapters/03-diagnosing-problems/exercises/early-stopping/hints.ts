import { stopEarly } from '@lib/core/training/earlyStopping'
import type { Hints } from '@lib/domain/hints'

const losses = [9, 7, 8, 7.5, 7.2, 6]
const { stopEpoch, bestEpoch } = stopEarly(losses, { patience: 2 })

export const hints: Hints = {
  question:
    'Three things have to be remembered from epoch to epoch. Two of them are the best loss and its epoch: what is the third, and what sets it back to zero?',
  pointer:
    'Compare every loss with the last one that counted as an improvement, not with its neighbour. “Better” is strictly below that minus `minDelta`. Count the epochs since then; as the count reaches the patience, the run ends.',
  'worked-step': `Losses ${losses.join(', ')}, patience 2. Epoch 1 improves to 7. Epoch 2 (8) does not: one epoch waited. Epoch 3 (7.5) does not, although it is better than its neighbour: two waited, and the run ends there. So \`stopEpoch\` is ${stopEpoch} and \`bestEpoch\` ${bestEpoch}; that epoch 5 would have been better, nobody learns.`,
}
