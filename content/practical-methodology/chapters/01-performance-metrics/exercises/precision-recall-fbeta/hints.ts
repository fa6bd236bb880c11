import { precisionRecallFbeta } from '@lib/core/metrics/precisionRecallFbeta'
import type { Hints } from '@lib/domain/hints'

const [truth, decisions] = [
  [1, 1, 1, 0],
  [1, 1, 0, 0],
]
const { recall, fbeta } = precisionRecallFbeta(truth, decisions)

export const hints: Hints = {
  question:
    'Every message falls into one of four kinds: stopped or let through, spam or wanted. Which of the four does each of the three measures need, and which one does none of them ask about?',
  pointer:
    'Count TP, FP and FN in one pass; TN is not needed. Then all three measures are a quotient of counts, so one small function that divides, and says what $0/0$ is, serves all of them. Put the counts into the formula for $F_\\beta$ before you divide: $P$ and $R$ cancel, and nothing has to be divided twice.',
  'worked-step': `The second example, by hand. Of the truth \`${truth.join(' ')}\` and the decisions \`${decisions.join(' ')}\`, two messages are spam and stopped, none is wanted and stopped, one is spam and let through: TP = 2, FP = 0, FN = 1. So $P = 2/2 = 1$ and $R = 2/3 \\approx ${recall.toFixed(2)}$. With the counts,

$$F_\\beta = \\frac{(1 + \\beta^2)\\,\\mathrm{TP}}{(1 + \\beta^2)\\,\\mathrm{TP} + \\beta^2\\,\\mathrm{FN} + \\mathrm{FP}}$$

$$F_1 = \\frac{2 \\cdot 2}{2 \\cdot 2 + 1 + 0} = ${fbeta.toFixed(2)}.$$`,
}
