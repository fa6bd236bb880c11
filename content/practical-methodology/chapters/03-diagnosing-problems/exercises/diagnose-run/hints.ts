import { runSigns } from '@lib/core/curves/diagnoseRun'
import type { Hints } from '@lib/domain/hints'

const signs = runSigns([90, 50, 50], [95, 60, 60])

export const hints: Hints = {
  question:
    'There are three numbers at the end of a run: training, validation, target. Which of the two losses meets the target, and what follows from that alone?',
  pointer:
    'Work through the questions in the order of the text and return at the first yes. Only the last two of them need more than the final epoch: the lowest validation loss, and how much the training loss fell in all and in its last half.',
  'worked-step': `Training 90, 50, 50, validation 95, 60, 60, target 30. Validation misses the target, and so does training. In all the training loss fell by 40, more than a tenth of 90. The epoch in the middle is number 1, and from there on it fell by 0: a share of ${signs.lateFall} of the whole fall. The run is stuck, and stuck runs are \`not_optimising\`.`,
}
