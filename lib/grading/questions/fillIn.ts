import { choice } from '../../core/random/choice'
import type { FeedbackLine } from '../../domain/quiz'
import type { FillInVariant } from '../../domain/variants'
import { faultOfNumber, faultOfWord, judgeNumber, judgeWord, numberText, plainWord, readAsked, shownUnit } from './asked'
import type { QuestionKind } from './QuestionKind'

type Blank = FillInVariant['blanks'][number]

const wanted = (blank: Blank) => ('accepts' in blank ? (blank.accepts[0] ?? '') : numberText(blank.expected))

function judgeBlanks(blanks: readonly Blank[], texts: Readonly<Record<string, string>>) {
  const lines: FeedbackLine[] = []
  for (const [i, blank] of blanks.entries()) {
    const text = texts[blank.id] ?? ''
    if ('accepts' in blank) {
      if (plainWord(text) === '') return { lines, refusal: `Blank ${i + 1}: Enter a word.` }
      lines.push(judgeWord(blank.id, blank, text))
    } else {
      const reading = readAsked(text, blank)
      if ('refusal' in reading) return { lines, refusal: `Blank ${i + 1}: ${reading.refusal}` }
      lines.push(judgeNumber(blank.id, blank, reading.value))
    }
  }
  return { lines }
}

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
    const { lines, refusal } = judgeBlanks(blanks, texts)
    if (refusal !== undefined) return undefined
    return {
      scoreGiven: lines.filter((line) => line.right).length / lines.length,
      scoreMaximum: 1,
      lines,
      expected: blanks.map(wanted).join('; '),
    }
  },
  misfit: ({ blanks }, { texts }) => judgeBlanks(blanks, texts).refusal,
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
