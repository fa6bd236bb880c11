import fc from 'fast-check'
import { perplexity } from '@lib/core/metrics/perplexity'
import { drawnList } from '@lib/domain/drawnList'
import { type Check, defineProperty, type TableCase } from '@lib/domain/exercise'

const reference = (sentences: readonly number[][]) => perplexity(sentences.flat().map(Math.log))
const row = (...sentences: number[][]): TableCase => ({ args: [sentences], expected: reference(sentences) })

const everyday = fc.integer({ min: 1, max: 1000 }).map((n) => n / 1000)
/** Each order of magnitude as likely, down to the least that the instructions allow. */
const rare = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 300 }))
  .map(([digit, places]) => Number(`${digit}e-${places}`))
const nearlyCertain = fc.integer({ min: 4, max: 15 }).map((places) => 1 - 10 ** -places)
const least = fc.constant(1e-300)
const any = fc.oneof(everyday, rare, nearlyCertain, least)

/** One sentence at any place has a token; the others may be empty. In every fourth text one token was held impossible. */
const textOf = (probability: fc.Arbitrary<number>) =>
  fc
    .tuple(
      fc.oneof({ weight: 3, arbitrary: probability }, { weight: 1, arbitrary: fc.constant(0) }),
      drawnList(drawnList(probability, { maxLength: 10 }), { maxLength: 9 }),
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
    title: 'Certain, all but impossible, impossible, and empty sentences',
    visibility: 'shown',
    points: 2,
    message:
      'Certainty has perplexity 1, a token of probability 0 makes it infinite and none other does, and an empty sentence changes nothing.',
    cases: [row([1, 1]), row([0.5, 0]), row([], [0.25]), row([1e-300])],
  },
  defineProperty({
    id: 'any-text',
    title: 'Any sentences',
    visibility: 'hidden',
    points: 4,
    message: 'A fresh input came back wrong.',
    runs: 40,
    inputs: fc.oneof(textOf(everyday), textOf(rare), textOf(any)),
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
      .tuple(fc.integer({ min: 630, max: 700 }), rare, fc.array(fc.oneof(rare, everyday), { maxLength: 3 }))
      .map(([n, word, others]): [number[][]] => {
        const words = [word, ...others]
        return [[Array.from({ length: n }, (_, i) => words[i % words.length] as number)]]
      }),
    reference,
  }),
]
