import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'start with an empty gradient', indent: 0, feedback: 'It will get one entry for each coordinate.' },
    { text: 'for each coordinate:', indent: 0, feedback: 'One at a time: that is what makes a derivative partial.' },
    { text: 'make two copies of x', indent: 1, feedback: 'So that nothing has to be put back.' },
    { text: 'move this coordinate up by ε in one copy, down by ε in the other', indent: 1, feedback: 'To both sides alike.' },
    { text: 'ask f at both and take the difference', indent: 1, feedback: 'Two calls for each coordinate.' },
    { text: 'divide it by 2ε and append it', indent: 1, feedback: 'The points are 2ε apart.' },
  ],
  strays: [
    { text: 'ask f at x', feedback: 'The value in the middle is not needed.' },
    { text: 'move all coordinates by ε', feedback: 'That measures the change along the diagonal.' },
  ],
}
