import { expectedImprovement } from '@lib/core/search/acquisition'
import { normalCdf, normalPdf } from '@lib/core/statistics/normalDistribution'
import type { Hints } from '@lib/domain/hints'

const z = -0.2
const round = (value: number) => value.toFixed(4)

export const hints: Hints = {
  question:
    'How many standard deviations would the candidate have to do better than believed, to equal the best so far? Everything else follows from that number.',
  pointer:
    'Three lines for each candidate: the gain $f^\\ast - \\mu - \\xi$; the gain in standard deviations, $z$; and the two terms. Before the division ask whether σ is 0.',
  'worked-step': `$\\mu = 0.6$, $\\sigma = 0.5$, best 0.5, margin 0. The gain is $-0.1$, so $z = ${z}$. Of the bell, $\\Phi(z) = ${round(normalCdf(z))}$ lies below and its height there is $\\varphi(z) = ${round(normalPdf(z))}$. Together $-0.1 \\cdot ${round(normalCdf(z))} + 0.5 \\cdot ${round(normalPdf(z))} = ${round(expectedImprovement(0.6, 0.5, 0.5))}$: more than certainty about a value of 0.4 would bring.`,
}
