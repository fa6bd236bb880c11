import { randomSearchSuccess, randomSearchTrials } from '@lib/core/search/randomSearchOdds'
import type { Hints } from '@lib/domain/hints'

const percent = (n: number) => (100 * randomSearchSuccess(0.05, n)).toFixed(1)

export const hints: Hints = {
  question: 'It is easier to say how likely it is that all n trials miss. How likely is that, if one misses with chance 1 − q?',
  pointer:
    'All n miss with chance $(1 - q)^n$, and that may be at most $1 - p$. Take logarithms, mind that both are negative, and round to the whole number that still holds. The case $q = 1$ has no logarithm.',
  'worked-step': `$q = 0.05$, $p = 0.95$: $0.95^n \\le 0.05$ gives $n \\ge \\ln 0.05 / \\ln 0.95 = ${(Math.log(0.05) / Math.log(0.95)).toFixed(1)}$, so ${randomSearchTrials(0.05, 0.95)} trials. With 58 the chance is ${percent(58)} %, with 59 it is ${percent(59)} %.`,
}
