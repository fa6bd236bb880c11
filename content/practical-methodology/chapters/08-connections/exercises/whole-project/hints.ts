import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question:
    'What would you want to know of the next model before you train it? Which of the earlier ones would you have to have measured for that, and on which data?',
  pointer:
    'Go up the ladder: constant, line, networks. Keep for each model its number and its validation score. `areas()` shows which column to leave out. What is left of the budget comes back with every training: divide it among the networks you want to try. One variable says which model is ahead, and the last line opens the test set with that one.',
  'worked-step':
    'Suppose the constant gets 0.50 on validation and the line 0.91. A network gets 0.92, another 0.93. Both are above the line and neither by 0.03, so the line is reported: `{ model, seed, baseline: 0.5, validation: 0.91, test }`, with whatever its test score turns out to be. Had the line got 0.55 and the networks 0.84 and 0.93, the second network would be reported.',
}
