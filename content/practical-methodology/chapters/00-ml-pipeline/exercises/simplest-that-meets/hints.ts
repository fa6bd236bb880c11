import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question:
    'Three sieves, one after the other: which models can be used at all, which of those are good enough compared with the best of them, and which of those is simplest?',
  pointer:
    'The order of the sieves matters. “The best” is the best of what passed the first, and only then is the tolerance taken off. Mind that an empty list has no best.',
  'worked-step':
    'Scores 55, 88, 90, 91 and a least score of 80: the constant is out, the best of the rest has 91. With a tolerance of 3, whoever has at least 88 stays: all three, and the linear model has the fewest parameters. With a tolerance of 1, only 90 and 91 stay, and the network of 900 parameters is the simpler.',
}
