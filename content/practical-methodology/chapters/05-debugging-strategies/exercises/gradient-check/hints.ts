import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { knownValue } from '@lib/core/gradients/knownGradients'
import type { Hints } from '@lib/domain/hints'

const off = (eps: number) => Math.abs((centralDifferences((x) => knownValue('cubic', x), [1], eps)[0] as number) / 3 - 1)

export const hints: Hints = {
  question: 'Which two errors does a central difference make, and which of them grows when the step shrinks?',
  pointer:
    'Take the bottom of the V of section 5.3 for the step. Divide each part’s difference by the larger of the two absolute values, and by the floor where both are nearly nothing. A NaN anywhere is worse than any number.',
  'worked-step': `$x^3$ at 1, where the slope is 3. With a step of 0.1 the measurement is off by ${off(0.1).toExponential(1)} of the truth, with $10^{-5}$ by ${off(1e-5).toExponential(1)}, with $10^{-12}$ by ${off(1e-12).toExponential(1)}. Only the one in the middle can tell an error of a hundred-thousandth from none.`,
}
