import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'
import * as signs from './signs'

export const perplexityExercise = defineExercise({
  slug: 'perplexity',
  title: 'Perplexity',
  summary: 'How many words would surprise as much, token by token',
  objectives: ['measure-other-answers'],
  minutes: 12,
  verdictMs: 100,
  entryPoint: 'perplexity',
  parameters: ['sentences'],
  sizes: { sentences: 10, 'sentences[]': 700 },
  checks,
  hints,
  probes: [
    [[[0.5, 0.5]]],
    [[[0.25], [0.5, 0.5, 0.5]]],
    [[[0.1, 0.5], [0.9]]],
    [[[0.5, 0]]],
    [[[], [0.25]]],
    [[Array.from({ length: 1500 }, () => 0.25)]],
    [[Array.from({ length: 1200 }, () => 0.2)]],
    [[[1e-200, 1e-200]]],
    [[[1e-300]]],
    [[[1e-290]]],
  ],
  mistakes: [
    {
      id: 'product-underflows',
      title: 'All probabilities are multiplied first',
      message: 'Multiply 0.25 by itself 1,500 times on paper, then in JavaScript. Which of the two is 0, and what could be added instead?',
      fails: ['any-text', 'long-texts'],
      shows: signs.productUnderflows,
    },
    {
      id: 'small-ones-raised',
      title: 'Small probabilities are raised to a floor',
      message:
        'A token of probability 1e-290 and one of 1e-300 surprise your program alike. What do you do to a probability before you take its logarithm, and is 0 the only one that needs a second look?',
      fails: ['certain-and-impossible', 'any-text', 'long-texts'],
      shows: signs.smallOnesRaised,
    },
    {
      id: 'mean-over-sentences',
      title: 'Every sentence counts alike',
      message:
        'A sentence of one word weighs as much as one of fifty in your mean. What should one share of the mean be: a sentence, or a token?',
      fails: ['worked-example', 'any-text'],
    },
    {
      id: 'surprise-not-raised',
      title: 'The mean surprise itself is returned',
      message: 'A model that chooses among four equally likely words has perplexity 4. Which function leads from your result to that?',
      fails: ['worked-example', 'certain-and-impossible', 'any-text', 'long-texts'],
    },
    {
      id: 'two-bases',
      title: 'The logarithm has one base and the power another',
      message: 'Four equally likely words should come to 4. Which base does your logarithm have, and which your power?',
      fails: ['worked-example', 'certain-and-impossible', 'any-text', 'long-texts'],
    },
    {
      id: 'mean-of-inverses',
      title: 'The mean of 1/p',
      message: 'Tokens of probability 1/2 and 1/8 come to 4 here: the geometric mean of 2 and 8. Which mean do you take?',
      fails: ['worked-example', 'any-text', 'long-texts'],
    },
  ],
})
