import { oneBatchVerdict } from '@lib/core/training/oneBatchVerdict'
import type { Hints } from '@lib/domain/hints'

const losses = [2, 1, 0.4, 0.09, 0.01]
let taken = 0
const { steps, verdict } = oneBatchVerdict(() => losses[taken++] as number, losses.length)

export const hints: Hints = {
  question:
    'After every step one of three things is true: you know that it works, you know that it went wrong, or you know nothing yet. When may you go on?',
  pointer:
    'Keep the first loss. After each step ask the questions in the order of the text and return as soon as one says yes. For “it left all bounds” ask whether the loss is *not* within them: a NaN is within nothing.',
  'worked-step': `Losses ${losses.join(', ')}. A twentieth of the first is 0.1. The first three are above it, the fourth, 0.09, is not. After ${steps} steps the verdict is \`${verdict}\`, and the fifth step is never taken.`,
}
