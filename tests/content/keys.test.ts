import { describe, expect, it } from 'vitest'
import { findChapter } from '@lib/catalog/catalog'
import { examKey, findQuiz } from '@lib/catalog/quizzes'
import { powerLawAt } from '@lib/core/curves/powerLaw'
import { fromOutcomes } from '@lib/core/metrics/fbeta'
import { logLossMulticlass } from '@lib/core/metrics/logLoss'
import { rocAuc } from '@lib/core/metrics/rocAuc'
import { createRng } from '@lib/core/random/createRng'
import { logUniformQuantile } from '@lib/core/random/logUniform'
import { randomSearchSuccess } from '@lib/core/search/randomSearchOdds'
import { wilsonInterval } from '@lib/core/statistics/wilsonInterval'
import { drawExam } from '@lib/grading/drawQuestions'
import { drawVariant } from '@lib/grading/drawVariant'

const course = 'practical-methodology'
/** The numbers of a text, in their order: percentages as shares, thousands without their commas. */
const numbersIn = (text: string) =>
  [...text.matchAll(/-?\d+(?:,\d{3})*(?:\.\d+)?(?: %)?/g)].map(([number]) =>
    number.endsWith('%') ? Number.parseFloat(number) / 100 : Number(number.replaceAll(',', '')),
  )

/** What the key has to be, worked out by the core from what the question says, by another way than the author's where there is one. */
const recomputed: readonly [question: string, key: (numbers: readonly number[], key: number) => number][] = [
  ['performance-metrics/count-precision', ([, tp = 0, fn = 0, fp = 0, tn = 0]) => fromOutcomes({ tp, fp, fn, tn }, 1, 0).precision],
  [
    'performance-metrics/count-recall',
    ([, ill = 0, called = 0, healthy = 0]) =>
      fromOutcomes({ tp: called - healthy, fp: healthy, fn: ill - called + healthy, tn: 0 }, 1, 0).recall,
  ],
  ['performance-metrics/meaning-of-auc', ([a = 0, b = 0, c = 0, d = 0, e = 0, f = 0]) => rocAuc([1, 1, 1, 0, 0, 0], [a, b, c, d, e, f])],
  ['baselines/where-it-begins', ([classes = 2]) => logLossMulticlass([0], [new Array<number>(classes).fill(1 / classes)])],
  [
    'hyperparameter-tuning/share-of-a-decade',
    // The share is right if it is the quantile at which the cut lies.
    ([, low = 0, high = 0, , cut = 0], key) =>
      Math.abs(Math.log10(logUniformQuantile(10 ** low, 10 ** high, key)) - cut) < 1e-9 ? key : Number.NaN,
  ],
  [
    'more-data/examples-for-a-target',
    ([c = 0, a = 0, , , target = 0], key) => (Math.abs(powerLawAt({ a, b: 0.5, c }, key) - target) < 1e-9 ? key : Number.NaN),
  ],
  ['grid-vs-random/chance-of-a-hit', ([n = 0, q = 0]) => randomSearchSuccess(q, n)],
  [
    'grid-vs-random/trials-for-a-chance',
    ([p = 0, q = 0], key) => (randomSearchSuccess(q, key) >= p && randomSearchSuccess(q, key - 1) < p ? key : Number.NaN),
  ],
  [
    'ml-pipeline/how-well-known',
    ([p = 0, n = 1]) => {
      const { low, high } = wilsonInterval(Math.round(p * n), n)
      return (high - low) / 2
    },
  ],
]

describe('a key that is a number', () => {
  it.each(recomputed)('%s is what the core makes of the question', (name, recompute) => {
    const [chapter = '', id] = name.split('/')
    const question = findChapter(course, chapter)?.quiz.definition.questions.find((each) => each.id === id)
    if (!question) throw new Error(`there is no question ${name}`)
    for (let seed = 0; seed < 100; seed++) {
      const drawn = drawVariant(question, seed)
      if (drawn.type !== 'numeric') throw new Error(`${name} asks for no number`)
      expect(recompute(numbersIn(drawn.prompt), drawn.expected), drawn.prompt).toBeCloseTo(drawn.expected, 9)
    }
  })
})

it('the exam is balanced: as many hard questions as easy ones, give or take four', () => {
  const found = findChapter(course, 'connections')
  const quiz = found && findQuiz(examKey(found.course))
  const pool = (quiz?.pool ?? []).map(({ id, objectives, question }) => ({ id, objectives, difficulty: question.difficulty }))
  for (let seed = 0; seed < 200; seed++) {
    const drawn = drawExam(createRng(seed), pool)
    const counts = [1, 2, 3].map(
      (difficulty) => drawn.filter((id) => pool.find((each) => each.id === id)?.difficulty === difficulty).length,
    )
    expect(Math.max(...counts) - Math.min(...counts), counts.join()).toBeLessThanOrEqual(4)
  }
})
