import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question: 'If the values were shared out so that all got the same, how much would each get?',
  pointer: 'Add all values up in a loop, then divide by how many there are. What do you divide by when there are none?',
  'worked-step': 'For `1 2 6`: the sum is $1 + 2 + 6 = 9$, there are 3 values, and $9 / 3 = 3$.',
}
