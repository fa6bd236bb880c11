import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the project in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'train a constant and measure it on validation', indent: 0, feedback: 'The floor. Whatever comes has to be held against it.' },
    { text: 'leave out columns that tell the label by themselves', indent: 0, feedback: 'Before anything learns from them.' },
    { text: 'train a line and measure it on validation', indent: 0, feedback: 'How much is there without bending?' },
    { text: 'for several learning rates, while the budget lasts:', indent: 0, feedback: 'A search needs candidates, and an end.' },
    { text: 'train a network and measure it on validation', indent: 1, feedback: 'The same data for every candidate.' },
    {
      text: 'take the best network if it is clearly better than the line, or else the line',
      indent: 0,
      feedback: 'Complexity needs evidence.',
    },
    { text: 'open the test set with the one that was taken', indent: 0, feedback: 'Once, and last.' },
    { text: 'report what was measured', indent: 0, feedback: 'And the seed.' },
  ],
  strays: [
    { text: 'open the test set with every network', feedback: 'Then it has become a second validation set.' },
    { text: 'report the best score of all', feedback: 'The best of several is luck, in part.' },
  ],
}
