import { splitSizes } from '@lib/core/data/splitSizes'
import type { Hints } from '@lib/domain/hints'

const sizes = splitSizes(7, [0.5, 0.25, 0.25])

export const hints: Hints = {
  question:
    'Put all indices into a hat and shake it. If you then take the first so many out, the next so many, and the rest: can any be taken twice?',
  pointer:
    'Three steps that do not mix: a shuffled list of indices, three sizes, three slices. For the shuffle walk from the back and swap each place with one at or before it, `Math.floor(random() * (i + 1))`.',
  'worked-step': `$n = 7$ and shares 1/2, 1/4, 1/4. Rounded down the sizes are 3, 1, 1; two examples are left, and go to the first part and to the second: ${sizes.join(', ')}. Say the shuffled list is 4 0 6 2 5 1 3. The parts are then 4 0 6 2, 5 1, and 3.`,
}
