import { choice } from '../../core/random/choice'
import { shuffle } from '../../core/random/shuffle'
import type { FeedbackLine } from '../../domain/quiz'
import type { MatchingVariant } from '../../domain/variants'
import { faultOfTexts } from './authoring'
import { renamed } from './choices'
import type { QuestionKind } from './QuestionKind'

/** The right side goes out under letters, so that no name gives away what belongs together. */
type Drawn = Omit<MatchingVariant, 'rights'> & {
  readonly rights: readonly { readonly id: string; readonly letter: string; readonly text: string }[]
}

const letterOf = ({ rights }: Drawn, id: string) => rights.find((right) => right.id === id)?.letter ?? ''

export const matching: QuestionKind<'matching', Drawn> = {
  names: {
    of: ({ lefts }) => lefts.map(({ id }) => id),
    inBody: ({ lefts, ...body }, nameOf) => ({ ...body, lefts: renamed(lefts, nameOf) }),
    inResponse: (response, nameOf) => ({
      ...response,
      pairs: Object.fromEntries(Object.entries(response.pairs).map(([left, letter]) => [nameOf(left), letter])),
    }),
  },
  draw: (variant, random) => ({
    ...variant,
    lefts: shuffle(random, variant.lefts),
    rights: shuffle(random, variant.rights).map((right, i) => ({ ...right, letter: String.fromCharCode(97 + i) })),
  }),
  show: ({ lefts, rights }, inline) => ({
    lefts: lefts.map(({ id, text }) => ({ id, html: inline(text) })),
    rights: rights.map(({ letter, text }) => ({ id: letter, text })),
  }),
  key: (drawn) => ({ type: 'matching', pairs: Object.fromEntries(drawn.lefts.map(({ id, right }) => [id, letterOf(drawn, right)])) }),
  guess: ({ lefts, rights }, random) => ({
    type: 'matching',
    pairs: Object.fromEntries(lefts.map(({ id }) => [id, choice(random, rights).letter])),
  }),
  score: (drawn, { pairs }) => {
    const given = Object.entries(pairs)
    const letters = new Set(drawn.rights.map(({ letter }) => letter))
    const fits = given.every(([left, letter]) => letters.has(letter) && drawn.lefts.some(({ id }) => id === left))
    if (!fits || given.length !== drawn.lefts.length) return undefined
    const lines = drawn.lefts.map(
      ({ id, right, feedback }): FeedbackLine => ({ id, right: pairs[id] === letterOf(drawn, right), feedback }),
    )
    return {
      scoreGiven: lines.filter((line) => line.right).length / lines.length,
      scoreMaximum: 1,
      lines,
      expected: drawn.lefts.map(({ text, right }) => `${text}: ${drawn.rights.find(({ id }) => id === right)?.text}`).join('; '),
    }
  },
  fault: ({ lefts, rights }) => {
    if (lefts.length < 3) return 'it has fewer than three pairs'
    const loose = lefts.find(({ right }) => !rights.some(({ id }) => id === right))
    if (loose) return `${loose.id} belongs to nothing`
    if (lefts.some(({ feedback }) => feedback.trim() === '')) return 'a pair has no feedback'
    const texts = (items: readonly { readonly text: string }[]) => items.map(({ text }) => text)
    return faultOfTexts('a left side', texts(lefts)) ?? faultOfTexts('a right side', texts(rights))
  },
}
