import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question: 'Which constant is hardest to beat depends on how mistakes are charged. Which one is it for each of the three metrics?',
  pointer:
    'Two halves that do not know each other: one finds the constant in the training list, the other holds that constant against the test list. `sort` needs `(a, b) => a - b` to sort numbers, and it sorts the list that it is given: work on a copy.',
  'worked-step':
    'Training times 1, 2, 9. The mean is 4, the median 2. On the test times 2 and 4 the mean has squared errors 4 and 0, so 2 on average. The median has absolute errors 0 and 2, so 1 on average.',
}
