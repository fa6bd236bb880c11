import { outcomeCounts } from '@lib/core/metrics/outcomeCounts'
import type { Hints } from '@lib/domain/hints'

const [yTrue, yPred] = [
  [1, 2, 3, 2],
  [1, 3, 1, 2],
]
const { tp, fp, fn, tn } = outcomeCounts(yTrue, yPred, 1)

export const hints: Hints = {
  question:
    'Two questions sort every example: is it positive, and was it called positive? Two answers each make four boxes. Which box does each pair of answers go to?',
  pointer:
    'Turn truth and prediction into yes or no first: is it the class that is asked about? From there on it does not matter how many other classes there are.',
  'worked-step': `Truth \`${yTrue.join(' ')}\`, prediction \`${yPred.join(' ')}\`, asked about class 1. As yes and no the truth is “yes no no no”, the prediction “yes no yes no”. The first example is a hit; the third was called positive and is not; the second and the fourth are rightly not called. That makes TP = ${tp}, FP = ${fp}, FN = ${fn}, TN = ${tn}, ${tp + fp + fn + tn} in all.`,
}
