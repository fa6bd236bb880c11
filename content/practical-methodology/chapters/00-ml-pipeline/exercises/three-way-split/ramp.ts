import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'list the indices from 0 to n − 1', indent: 0, feedback: 'What is split are places in the data, not the data.' },
    { text: 'for each place i, from the last to the second:', indent: 0, feedback: 'Walking from the back, what lies behind is settled.' },
    { text: 'swap it with a random place from 0 to i', indent: 1, feedback: 'Itself among them, or some orders never come up.' },
    { text: 'round each share of n down to a size', indent: 0, feedback: 'Down, so that no part takes what is not there.' },
    { text: 'give what is left over to the first parts, one each', indent: 0, feedback: 'Now the sizes add up to n.' },
    { text: 'cut the shuffled list at these sizes', indent: 0, feedback: 'A cut can neither lose an index nor use one twice.' },
  ],
  strays: [
    { text: 'draw each part from all indices', feedback: 'Parts that are drawn apart from one another overlap.' },
    { text: 'sort the indices', feedback: 'That undoes the shuffle.' },
  ],
}
