import { powerLawAt, samplesForTarget } from '@lib/core/curves/powerLaw'
import type { Hints } from '@lib/domain/hints'

const law = { a: 2, b: 0.5, c: 0.1 }
const needed = samplesForTarget(law, 0.23)

export const hints: Hints = {
  question:
    'Solve $a\\,n^{-b} + c = t$ for $n$. When has that equation no solution, and when is the solution one that you have passed already?',
  pointer:
    'Settle the two easy cases first: the error today is good enough; the target is at or below the floor. Only then invert the law, subtract what you have, round up, and multiply by the price.',
  'worked-step': `$a = 2$, $b = 0.5$, $c = 0.1$, 100 examples, target 0.23. Today the error is $2 / \\sqrt{100} + 0.1 = ${powerLawAt(law, 100).toFixed(1)}$: not enough. The target is above the floor, so $n = (2 / 0.13)^2 = ${needed.toFixed(1)}$. There are 100 of them; the ${Math.ceil(needed - 100)} that are missing cost ${2 * Math.ceil(needed - 100)} at a price of 2.`,
}
