import { fitPowerLawWithoutFloor } from '@lib/core/curves/powerLaw'
import type { Hints } from '@lib/domain/hints'

const { a, b } = fitPowerLawWithoutFloor([10, 100, 1000], [0.4, 0.2, 0.1])

export const hints: Hints = {
  question:
    'Take the logarithm of both sides of $y = a\\,n^{-b}$. Which quantity has become a slope, which an intercept, and of which line?',
  pointer:
    'With $u = \\ln n$ and $v = \\ln y$ the slope is $\\sum (u - \\bar u)(v - \\bar v) / \\sum (u - \\bar u)^2$, and the line goes through the means. Then $b$ is minus the slope, and $a$ is $e$ to the intercept.',
  'worked-step': `Sizes 10, 100, 1000, errors 0.4, 0.2, 0.1. Each step multiplies the size by 10 and halves the error, so the slope is $\\ln \\tfrac12 / \\ln 10 = -${b.toFixed(4)}$, and $b = ${b.toFixed(4)}$. The means of the logarithms lie at 100 and 0.2: $a = 0.2 \\cdot 100^{${b.toFixed(4)}} = ${a.toFixed(2)}$.`,
}
