import { logUniformQuantile } from '@lib/core/random/logUniform'
import type { Hints } from '@lib/domain/hints'

const middle = logUniformQuantile(1, 4, 0.4)

export const hints: Hints = {
  question: 'On which scale is the draw uniform, and what do the two bounds look like on that scale?',
  pointer:
    'Three moves: take logarithms of the bounds, go the share u of the way between them, and undo the logarithm. For whole numbers let k stand for everything from k up to, but not including, k + 1; the range then ends one higher.',
  'worked-step': `Whole numbers from 1 to 3, $u = 0.4$. The numbers 1, 2 and 3 stand for the stretch from 1 to 4. Four tenths of the way along its logarithms is $4^{0.4} = ${middle.toFixed(4)}$; rounded down that is ${Math.floor(middle)}.`,
}
