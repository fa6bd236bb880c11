import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'for each size, from the smallest up:', indent: 0, feedback: 'One point of the curve after the other.' },
    { text: 'for each seed:', indent: 1, feedback: 'The same seeds at every size.' },
    { text: 'train on so many examples of this seed’s draw', indent: 2, feedback: 'One call, both errors.' },
    { text: 'keep both errors', indent: 2, feedback: 'They are needed once all seeds are done.' },
    { text: 'take the means of the errors', indent: 1, feedback: 'Where the curve goes through.' },
    { text: 'take the least and the largest validation error', indent: 1, feedback: 'How far one draw may be off.' },
    { text: 'append a point', indent: 1, feedback: 'And on to the next size.' },
  ],
  strays: [
    { text: 'draw a new seed for this size', feedback: 'Then sizes differ by luck as well.' },
    { text: 'keep the best of the seeds', feedback: 'The best draw is no forecast of the next.' },
  ],
}
