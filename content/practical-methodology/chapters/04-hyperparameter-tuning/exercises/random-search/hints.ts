import { logUniformQuantile } from '@lib/core/random/logUniform'
import type { Hints } from '@lib/domain/hints'

const rate = logUniformQuantile(0.0001, 1, 0.25)

export const hints: Hints = {
  question:
    'A trial is a value for every knob. What does each knob need before it has a value, and what does the search have to remember from trial to trial?',
  pointer:
    'An inner loop over the knobs makes one trial: one `random()` for each, put on the knob’s own scale. An outer loop asks the objective once for each trial and keeps the least loss with its trial. Begin with nothing kept, so that a NaN never is.',
  'worked-step': `A learning rate from 0.0001 to 1 on the log scale, and a throw of 0.25: a quarter of four decades up from 0.0001 is $${rate}$. A dropout from 0 to 0.8 on its plain scale, and a throw of 0.5: $0 + 0.5 \\cdot 0.8 = 0.4$. The trial is \`{ rate: ${rate}, dropout: 0.4 }\`.`,
}
