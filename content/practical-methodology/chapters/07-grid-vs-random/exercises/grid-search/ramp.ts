import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'start with a list that holds one empty trial', indent: 0, feedback: 'No knob is set yet, and there is one way to do that.' },
    { text: 'for each knob:', indent: 0, feedback: 'In the order of the space.' },
    {
      text: 'work out its values, each in the middle of its part of the scale',
      indent: 1,
      feedback: 'Linear or by logarithms, as the knob says.',
    },
    {
      text: 'replace every trial by one for each value',
      indent: 1,
      feedback: 'The list grows by a factor, and the last knob changes fastest.',
    },
    { text: 'ask the objective about every trial', indent: 0, feedback: 'Once each: that is what the budget pays for.' },
    { text: 'keep the first with the least loss', indent: 0, feedback: 'A NaN is never least.' },
  ],
  strays: [
    { text: 'keep the other knobs at their middle', feedback: 'That varies one knob at a time, and misses most combinations.' },
    { text: 'draw a value for each knob', feedback: 'A grid leaves nothing to chance.' },
  ],
}
