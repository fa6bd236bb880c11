import { gridTrials } from '@lib/core/search/trialPlans'
import type { Hints } from '@lib/domain/hints'

const values = gridTrials({ rate: { kind: 'log_uniform', low: 0.0001, high: 1 } }, 2).map(({ rate }) => Number(rate).toPrecision(3))

export const hints: Hints = {
  question: 'If you had all combinations of the first two knobs, how would you get all combinations of three?',
  pointer:
    'Start with a list that holds one empty trial. For each knob replace every trial by `perKnob` of them, each with one value of that knob added; the last knob then changes fastest. A value lies at the share $(k + \\tfrac12)/m$ of its scale.',
  'worked-step': `A learning rate from 0.0001 to 1, two values. The log scale has four decades, its halves have two each, and their middles lie one decade and three decades up: ${values.join(' and ')}. A dropout from 0 to 0.8 has its two at 0.2 and 0.6. That makes four trials, in this order: ${values[0]} with 0.2, ${values[0]} with 0.6, ${values[1]} with 0.2, ${values[1]} with 0.6.`,
}
