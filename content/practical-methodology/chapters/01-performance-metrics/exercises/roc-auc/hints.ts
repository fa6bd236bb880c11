import { rocAuc } from '@lib/core/metrics/rocAuc'
import type { Hints } from '@lib/domain/hints'

const [labels, scores] = [
  [1, 1, 0],
  [0.9, 0.2, 0.2],
]

export const hints: Hints = {
  question:
    'The area is a chance, and a chance is a share of cases. Share of which cases: how many pairs of one spam and one wanted message are there, and when does a pair count one, one half, nothing?',
  pointer:
    'Two loops over all pairs are right. For the quick way sort all messages by score and number them from 1; messages that score alike share the mean of their numbers. The rank sum of the spam messages says how many pairs they win: what would that sum be if every spam message scored below every wanted one?',
  'worked-step': `The third example, pair by pair. Labels \`${labels.join(' ')}\`, scores \`${scores.join(' ')}\`: two spam messages and one wanted one make $2 \\cdot 1 = 2$ pairs. The spam message at 0.9 is ahead of the wanted one at 0.2: that pair counts 1. The one at 0.2 scores the same: it counts one half. Together $1.5 / 2 = ${rocAuc(labels, scores)}$.

By ranks: the two messages at 0.2 share the ranks 1 and 2, so each has 1.5; the one at 0.9 has 3. The spam messages' ranks add up to $3 + 1.5 = 4.5$. Were they the lowest two, they would add up to $1 + 2 = 3$; the difference, $4.5 - 3 = 1.5$, is the number of pairs they win.`,
}
