import { matrixFromRows } from '@lib/core/matrices/Matrix'
import { logisticDescent } from '@lib/core/models/logisticDescent'
import type { Hints } from '@lib/domain/hints'

const { weights, bias } = logisticDescent(matrixFromRows([[1], [3]]), [0, 1], 1, 1)

export const hints: Hints = {
  question:
    'Before a step all predictions are made with the same weights. What does each example then say about the direction in which its own score should go, and how strongly?',
  pointer:
    'For every example take the error $p_i - y_i$. The bias’s gradient is the mean of the errors; a weight’s gradient is the mean of the errors, each times that example’s feature. Compute all of them, and only then move.',
  'worked-step': `Rows 1 and 3, labels 0 and 1, rate 1. From zero both scores are 0 and both chances one half, so the errors are $0.5$ and $-0.5$. The weight’s gradient is $(0.5 \\cdot 1 - 0.5 \\cdot 3)/2 = -0.5$, the bias’s is 0. After the step $w = ${weights[0]}$, $b = ${bias}$.`,
}
