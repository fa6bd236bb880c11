import { splitSizes } from '@lib/core/data/splitSizes'
import type { Hints } from '@lib/domain/hints'

const fractions = [0.5, 0.25, 0.25]

export const hints: Hints = {
  question: 'You can split one list in three. How many lists are there, if each class is to have its shares?',
  pointer:
    'Gather the indices of each class first, whatever the classes are called: a `Map` from label to list will do. Then shuffle and cut each of these lists, and push what is cut to the three parts.',
  'worked-step': `Labels 2 1 2 1 2 2 2 1 2 2. Class 2 stands at places 0, 2, 4, 5, 6, 8, 9: seven members, of which ${splitSizes(7, fractions).join(', ')} go to the parts. Class 1 stands at 1, 3, 7: ${splitSizes(3, fractions).join(', ')}. The parts have 6, 3 and 1.`,
}
