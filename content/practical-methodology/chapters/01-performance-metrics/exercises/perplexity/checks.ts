import fc from 'fast-check'
import { perplexity } from '@lib/core/metrics/perplexity'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const reference = (sentences: readonly number[][]) => perplexity(sentences.flat().map(Math.log))
const row = (...sentences: number[][]): TableCase => ({ args: [sentences], expected: reference(sentences) })

const probability = (least: number) => fc.integer({ min: least, max: 1000 }).map((n) => n / 1000)
/** One sentence at any place has a token; the others may be empty. In every fourth text one token was held impossible. */
const text = fc
  .tuple(
    fc.oneof({ weight: 3, arbitrary: probability(1) }, { weight: 1, arbitrary: fc.constant(0) }),
    drawnList(drawnList(probability(1), { maxLength: 10 }), { maxLength: 9 }),
    fc.nat(9),
  )
  .map(([one, sentences, place]): [number[][]] => [sentences.toSpliced(place % (sentences.length + 1), 0, [one])])

export const checks: readonly Check[] = [
  {
    kind: 'table',
    id: 'worked-example',
    title: 'The worked examples',
    visibility: 'shown',
    points: 4,
    message: 'One of the examples from the instructions comes out differently.',
    cases: [row([0.25, 0.25, 0.25]), row([0.5, 0.125]), row([0.25], [0.5, 0.5, 0.5]), row([0.9, 0.8], [0.1])],
  },
  {
    kind: 'table',
    id: 'certain-and-impossible',
    title: 'Certain, impossible, and empty sentences',
    visibility: 'shown',
    points: 2,
    message: 'Certainty has perplexity 1, a token of probability 0 makes it infinite, and an empty sentence changes nothing.',
    cases: [row([1, 1]), row([0.5, 0]), row([], [0.25])],
  },
  defineProperty({
    id: 'any-text',
    title: 'Any sentences',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 40,
    inputs: text,
    reference,
  }),
  defineProperty({
    id: 'long-texts',
    title: 'Long texts of unlikely words',
    visibility: 'hidden',
    points: 4,
    message: 'A long text came back wrong.',
    runs: 6,
    inputs: fc
      .tuple(fc.integer({ min: 630, max: 700 }), fc.array(probability(1), { minLength: 1, maxLength: 4 }))
      .map(([n, words]): [number[][]] => [[Array.from({ length: n }, (_, i) => (words[i % words.length] as number) / 40)]]),
    reference,
  }),
]
