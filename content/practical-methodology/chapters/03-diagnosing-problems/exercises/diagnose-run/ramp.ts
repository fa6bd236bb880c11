import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the questions in order before you write them. Two of the lines do not belong.',
  lines: [
    { text: 'if the last validation loss meets the target: fine', indent: 0, feedback: 'Nothing needs a cure.' },
    { text: 'if the last training loss meets the target:', indent: 0, feedback: 'What was learnt does not carry over.' },
    { text: 'if some validation loss met it: stop_earlier', indent: 1, feedback: 'A model that would do was there on the way.' },
    { text: 'else: overfitting', indent: 1, feedback: 'No epoch would have done.' },
    {
      text: 'if training hardly fell, or has stopped falling: not_optimising',
      indent: 0,
      feedback: 'Training misses the target and does not move.',
    },
    { text: 'else: underfitting', indent: 0, feedback: 'Still on its way, or too small to get there.' },
  ],
  strays: [
    { text: 'if the gap between the losses is small: fine', feedback: 'A small gap between two poor losses is no good news.' },
    { text: 'if the losses cross: overfitting', feedback: 'Crossing says nothing about the target.' },
  ],
}
