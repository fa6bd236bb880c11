import { mean } from '@lib/core/statistics/mean'
import { standardDeviation } from '@lib/core/statistics/variance'
import type { Hints } from '@lib/domain/hints'

const gains = [2, -1, 4]
const spread = standardDeviation(gains, 1)

export const hints: Hints = {
  question: 'What is one observation here: the score of a search, or the difference that one seed shows between the two?',
  pointer:
    'Turn the seeds into a list of differences first, one call of each search for each seed. Everything else is computed from that one list.',
  'worked-step': `Scores 8, 7, 9 against 6, 8, 5: the gains are ${gains.join(', ')}. Two wins of three, a mean of $${mean(gains).toFixed(4)}$. The squared distances from the mean, added up and divided by $n - 1 = 2$, have the root $${spread.toFixed(4)}$; divided by $\\sqrt 3$ the error is $${(spread / Math.sqrt(3)).toFixed(4)}$. The mean gain is less than one error from 0: three contests have shown nothing.`,
}
