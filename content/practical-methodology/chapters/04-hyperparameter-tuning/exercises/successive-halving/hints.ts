import type { Hints } from '@lib/domain/hints'

export const hints: Hints = {
  question: 'A rung needs two things to be known: who runs, and how far. How do both follow from the rung before?',
  pointer:
    'One loop over rungs. In each: train everyone who runs up to the rung’s resource, put them in order of their losses, and let the first ⌊n / ηⁱ⁺¹⌋ run on rung i + 1, up to η times the resource. Stop when nobody would be left or the resource would pass the most there is. Comparing by a difference says nothing about NaN: what number would put it last?',
  'worked-step':
    'Four configurations, $\\eta = 2$, resource from 1 to 4. Rung 0: all four with resource 1, losses 5, 6, 3, 4; spent 4. Configurations 2 and 3 go on. Rung 1: ⌊4/2⌋ = 2 with resource 2, losses 3 and 2.5; each had 1 already, so 2 more are spent, 6 in all. Configuration 3 goes on. Rung 2: ⌊4/4⌋ = 1 with resource 4, loss 2; spent 8. The winner is 3. Configuration 1 would have reached 1, and was dropped on rung 0.',
}
