import { mean } from '@lib/core/statistics/mean'
import type { Hints } from '@lib/domain/hints'
import { knownErrors } from './checks'

const at40 = [knownErrors['40 1'], knownErrors['40 2'], knownErrors['40 3']].map(({ validation }) => validation)

export const hints: Hints = {
  question:
    'A point of the curve stands for several trainings. Which of them belong together, and what do they have in common with those of the next point?',
  pointer:
    'Two loops, sizes outside and seeds inside, and one call in the middle. Keep what it returned; means, least and largest come after the inner loop. Sort a copy of the sizes, as numbers.',
  'worked-step': `Size 40, seeds 1, 2, 3. The validation errors are ${at40.join(', ')}; their mean is $${mean(at40).toFixed(2)}$, the least ${Math.min(...at40)}, the largest ${Math.max(...at40)}. Three calls were made, one for each seed, and each gave both errors.`,
}
