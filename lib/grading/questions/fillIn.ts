import { choice } from '../../core/random/choice'
import type { FeedbackLine } from '../../domain/quiz'
import type { FillInVariant } from '../../domain/variants'
import { faultOfNumber, faultOfWord, judgeNumber, judgeWord, numberText, readAsked, shownUnit } from './asked'
import type { QuestionKind } from './QuestionKind'

type Blank = FillInVariant['blanks'][number]

const wanted = (blank: Blank) => ('accepts' in blank ? (blank.accepts[0] ?? '') : numberText(blank.expected))

export const fillIn: QuestionKind<'fill-in', FillInVariant> = {
  draw: (variant) => variant,
  show: ({ sentence, blanks }, inline) => {
    const parts = sentence.split(/\{[a-z-]+\}/)
    return {
      blanks: blanks.map((blank, i) => ({
        id: blank.id,
        before: inline(parts[i] ?? ''),
        unit: 'accepts' in blank ? undefined : shownUnit(blank.units),
      })),
      after: inline(parts[blanks.length] ?? ''),
    }
  },
  key: ({ blanks }) => ({
    type: 'fill-in',
    texts: Object.fromEntries(blanks.map((blank) => [blank.id, 'accepts' in blank ? (blank.accepts[0] ?? '') : String(blank.expected)])),
  }),
  guess: ({ blanks }, random) => ({
    type: 'fill-in',
    texts: Object.fromEntries(
      blanks.map((blank) => [
        blank.id,
        'accepts' in blank
          ? (choice(random, [...blank.slips.flatMap(({ value }) => value), 'chance']) as string)
          : String(choice(random, [...blank.slips.map(({ value }) => value), blank.expected + 1])),
      ]),
    ),
  }),
  score: ({ blanks }, { texts }) => {
    if (Object.keys(texts).length !== blanks.length) return undefined
    const lines: FeedbackLine[] = []
    for (const blank of blanks) {
      const text = texts[blank.id]
      if (text === undefined || text.trim() === '') return undefined
      if ('accepts' in blank) lines.push(judgeWord(blank.id, blank, text))
      else {
        const value = readAsked(text, blank.units)
        if (value === undefined) return undefined
        lines.push(judgeNumber(blank.id, blank, value))
      }
    }
    return {
      scoreGiven: lines.filter((line) => line.right).length / lines.length,
      scoreMaximum: 1,
      lines,
      expected: blanks.map(wanted).join('; '),
    }
  },
  fault: ({ sentence, blanks }) => {
    const marked = [...sentence.matchAll(/\{([a-z-]+)\}/g)].map(([, id]) => id)
    if (marked.join() !== blanks.map(({ id }) => id).join()) return 'its sentence does not name its blanks, in their order'
    for (const blank of blanks) {
      const fault = 'accepts' in blank ? faultOfWord(blank) : faultOfNumber(blank)
      if (fault) return `${blank.id}: ${fault}`
    }
    return undefined
  },
}
