import { defineExercise } from '@lib/domain/exercise'
import { checks } from './checks'
import { hints } from './hints'

export const ndcgAtKExercise = defineExercise({
  slug: 'ndcg-at-k',
  title: 'NDCG, cut at k',
  summary: 'What a ranking earns, as a share of the best there could be',
  objectives: ['measure-other-answers'],
  minutes: 15,
  verdictMs: 100,
  entryPoint: 'ndcgAtK',
  parameters: ['relevance', 'scores', 'k'],
  sizes: { relevance: 40, scores: 40, k: 45 },
  checks,
  hints,
  probes: [
    [[3, 2, 0, 1], [0.9, 0.2, 0.8, 0.4], 2],
    [[0, 0, 3], [0.9, 0.8, 0.1], 2],
    [[0, 0], [0.9, 0.8], 2],
    [[0], [-3], 4],
    [[1, 3], [0.9, 0.1], 2],
    [[1, 2, 3], [0.3, 0.2, 0.1], 1],
    [[2, 1], [0.1, 0.9], 5],
  ],
  equivalentMutants: {
    '5:71 += → -=': 'Both sums become negative, and their ratio is what it was.',
  },
  mistakes: [
    {
      id: 'ideal-of-what-was-shown',
      title: 'The ideal is taken from the top k only',
      message: 'A ranking that hides the best document below k looks perfect to you. Over which documents should the ideal choose?',
      fails: ['worked-example', 'any-ranking'],
    },
    {
      id: 'ideal-not-cut',
      title: 'The ideal is not cut at k',
      message: 'With k = 1 and the best document on top, the result should be 1. How many ranks does your ideal have?',
      fails: ['worked-example', 'any-ranking'],
    },
    {
      id: 'first-rank-discounted-away',
      title: 'The discount starts one rank too early',
      message: 'The first rank is divided by log₂ 2 = 1. What is the logarithm that yours divides the first rank by?',
      fails: ['worked-example', 'edges', 'any-ranking'],
    },
    {
      id: 'exponential-gain',
      title: 'A document is worth 2^r − 1',
      message: 'Some write it so, to reward the very best more. What is a document of relevance 3 worth by these instructions?',
      fails: ['worked-example', 'any-ranking'],
    },
    {
      id: 'nan-without-relevance',
      title: '0/0 is left as NaN',
      message: 'When no document is relevant, the best there could be is 0 as well. What do the instructions want then?',
      fails: ['edges', 'any-ranking'],
    },
    {
      id: 'lowest-score-first',
      title: 'The ranking stands on its head',
      message: 'Which document does a reader see first: the one that the model scores highest, or lowest?',
      fails: ['worked-example', 'edges', 'any-ranking'],
    },
  ],
})
