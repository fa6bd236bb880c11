import { averagePrecision } from '@lib/core/metrics/averagePrecision'
import type { Hints } from '@lib/domain/hints'

const [labels, scores] = [
  [0, 1, 0, 0, 1],
  [0.9, 0.8, 0.7, 0.6, 0.5],
]

export const hints: Hints = {
  question:
    'Let the threshold fall from above the highest score. At which moments does recall rise, and what is the precision at each of them?',
  pointer:
    'Sort by score, highest first, and keep two counts: messages stopped so far, and spam among them. At the end of each group of equal scores, precision is their ratio, and recall has risen by the group’s spam over all spam.',
  'worked-step': `Labels \`${labels.join(' ')}\`, scores falling from left to right. The threshold passes the second message: one spam in two stopped, precision 1/2, and recall rises by 1/2. It passes the fifth: two in five, precision 2/5, and recall rises by 1/2 again. All others raise recall by nothing. Together $\\tfrac12 \\cdot \\tfrac12 + \\tfrac12 \\cdot \\tfrac25 = ${averagePrecision(labels, scores)}$.`,
}
