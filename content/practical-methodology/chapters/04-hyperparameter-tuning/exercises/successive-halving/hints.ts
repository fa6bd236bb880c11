import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question: 'A rung needs two things to be known: who runs, and how far. How do both follow from the rung before?',
  pointer:
    'One loop over rungs. In each: train everyone who runs up to the rung’s resource, sort by loss (NaN last), and let the first ⌊n / ηⁱ⌋ run in the next. Stop when nobody is left or the resource would pass the most there is. JavaScript’s `sort` keeps equals in their order.',
  'worked-step':
    'Four configurations, $\\eta = 2$, resource from 1 to 4. Rung 1: all four with resource 1, losses 5, 6, 3, 4; spent 4. Configurations 2 and 3 go on. Rung 2: resource 2, losses 3 and 2.5; each had 1 already, so 2 more are spent, 6 in all. Configuration 3 goes on. Rung 3: resource 4, loss 2; spent 8. The winner is 3. Configuration 1 would have reached 1, and was dropped at the first rung.',
}
