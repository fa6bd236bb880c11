import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question:
    'The loss is a sum of squares. How does each square change when one weight grows a little, and which of them do not change at all?',
  pointer:
    'Compute the errors once. A weight’s derivative is twice the mean of error times feature, plus twice λ times the weight. The bias goes into every prediction with factor 1 and into the penalty not at all.',
  'worked-step':
    'Rows 1 and 3, targets 1 and 1, weight 1, bias 0, λ = 0.5. The errors are 0 and 2. For the weight: $2 \\cdot (0 \\cdot 1 + 2 \\cdot 3)/2 = 6$ from the data and $2 \\cdot 0.5 \\cdot 1 = 1$ from the penalty, together 7. For the bias: $2 \\cdot (0 + 2)/2 = 2$.',
}
