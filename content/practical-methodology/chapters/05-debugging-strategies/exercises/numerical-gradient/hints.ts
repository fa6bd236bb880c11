import { centralDifferences } from '@lib/core/gradients/centralDifferences'
import { knownValue } from '@lib/core/gradients/knownGradients'
import type { Hints } from '@lib/domain/hints'

const [slope] = centralDifferences((x) => knownValue('cubic', x), [1], 0.1)

export const hints: Hints = {
  question:
    'A partial derivative asks how f changes when one coordinate moves and all others stay. Which points does that need for the second coordinate?',
  pointer:
    'For each coordinate make two copies of x and move that one entry, in the one up and in the other down. Copies never have to be put back.',
  'worked-step': `$f(x) = x^3$ at $x = 1$, $\\varepsilon = 0.1$. To the right $1.1^3 = 1.331$, to the left $0.9^3 = 0.729$. Their difference is 0.602, the points are 0.2 apart: $0.602 / 0.2 = ${(slope as number).toFixed(2)}$. The true derivative is 3; what is left, 0.01, is $\\varepsilon^2$.`,
}
