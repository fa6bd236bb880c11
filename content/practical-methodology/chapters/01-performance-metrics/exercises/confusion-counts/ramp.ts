import type { ParsonsVariant } from '@lib/domain/variants'

export const ramp: ParsonsVariant = {
  prompt: 'Put the way in order before you write it. Two of the lines do not belong.',
  lines: [
    { text: 'start all four counts at 0', indent: 0, feedback: 'A list without examples ends here, with four zeros.' },
    { text: 'for each example:', indent: 0, feedback: 'One round counts one example, in one place.' },
    { text: 'ask whether its truth is the positive class', indent: 1, feedback: 'However many classes there are, that is yes or no.' },
    { text: 'ask the same of its prediction', indent: 1, feedback: 'The second yes or no: two answers, four outcomes.' },
    { text: 'add 1 to the count that the two answers name', indent: 1, feedback: 'Every example raises exactly one of the four.' },
    { text: 'return the four counts', indent: 0, feedback: 'Once, after the last example.' },
  ],
  strays: [
    { text: 'skip examples of other classes', feedback: 'They are negatives, and have to be counted too.' },
    { text: 'divide each count by the number of examples', feedback: 'Counts are asked for, not shares.' },
  ],
}
