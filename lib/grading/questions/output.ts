import { choice } from '../../core/random/choice'
import type { OutputVariant } from '../../domain/variants'
import type { QuestionKind } from './QuestionKind'

/** Printed lines as they are compared: spaces within a line count once, and empty lines at the end do not. */
const plainLines = (lines: readonly string[]) =>
  lines
    .map((line) => line.trim().replace(/\s+/g, ' '))
    .join('\n')
    .trimEnd()

export const output: QuestionKind<'output', OutputVariant> = {
  draw: (variant) => variant,
  show: ({ program }) => ({ program }),
  key: ({ expected }) => ({ type: 'output', text: expected.join('\n') }),
  guess: ({ slips }, random) => ({ type: 'output', text: choice(random, [...slips.map(({ value }) => value), ['undefined']]).join('\n') }),
  score: ({ expected, feedback, slips, otherwise }, { text }) => {
    const given = plainLines(text.split('\n'))
    if (given === '') return undefined
    const right = given === plainLines(expected)
    const slip = slips.find(({ value }) => plainLines(value) === given)
    return {
      scoreGiven: Number(right),
      scoreMaximum: 1,
      lines: [{ id: 'output', right, feedback: right ? feedback : (slip?.feedback ?? otherwise) }],
      expected: expected.map((line) => `\`${line}\``).join(', '),
    }
  },
  fault: ({ expected, slips, feedback, otherwise }) => {
    if (plainLines(expected) === '') return 'its program prints nothing'
    if (feedback.trim() === '' || otherwise.trim() === '' || slips.some((slip) => slip.feedback.trim() === '')) return 'it lacks feedback'
    return slips.some(({ value }) => plainLines(value) === plainLines(expected)) ? 'a slip prints what the program prints' : undefined
  },
}
