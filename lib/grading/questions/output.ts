import { choice } from '../../core/random/choice'
import type { OutputVariant } from '../../domain/variants'
import { plainDashes, withoutInvisible } from '../../domain/plainCharacters'
import { readNumber } from '../../domain/readNumber'
import type { QuestionKind } from './QuestionKind'

/** A line as it is compared: keyboards and phones write some characters otherwise than a program prints them. */
const plainLine = (line: string) =>
  plainDashes(withoutInvisible(line))
    .normalize('NFKC')
    .replace(/[‘’‚‛′]/g, "'")
    .replace(/[“”„‟″]/g, '"')
    .trim()
    .replace(/\s+/g, ' ')

/** Printed lines as they are compared: spaces within a line count once, and empty lines at the end do not. */
const plainLines = (lines: readonly string[]) => lines.map(plainLine).join('\n').trimEnd()

/** What to ask about a number in a form that no program prints: with a decimal comma, or with its thousands parted. */
function unprintable(line: string): string | undefined {
  if (!/\d[,'][\d]/.test(line)) return undefined
  const reading = readNumber(line)
  if ('value' in reading) return `Programs print a decimal point, and do not part thousands. Did you mean ${reading.value}?`
  return reading.refusal.includes('Did you mean') ? reading.refusal : undefined
}

/** A response that is the key or a slip is taken as it stands; otherwise a number in it may have to be asked about first. */
function misfitOf({ expected, slips }: OutputVariant, text: string): string | undefined {
  const known = [expected, ...slips.map(({ value }) => value)]
  if (known.some((lines) => plainLines(lines) === plainLines(text.split('\n')))) return undefined
  // Where commas are printed between digits, they may be meant as they stand.
  if (known.flat().some((line) => /\d[,']\d/.test(line))) return undefined
  return text
    .split('\n')
    .map((line) => unprintable(plainLine(line)))
    .find(Boolean)
}

export const output: QuestionKind<'output', OutputVariant> = {
  draw: (variant) => variant,
  show: ({ program }) => ({ program }),
  key: ({ expected }) => ({ type: 'output', text: expected.join('\n') }),
  guess: ({ slips }, random) => ({ type: 'output', text: choice(random, [...slips.map(({ value }) => value), ['undefined']]).join('\n') }),
  score: (variant, { text }) => {
    const { expected, feedback, slips, otherwise } = variant
    const given = plainLines(text.split('\n'))
    if (given === '' || misfitOf(variant, text) !== undefined) return undefined
    const right = given === plainLines(expected)
    const slip = slips.find(({ value }) => plainLines(value) === given)
    return {
      scoreGiven: Number(right),
      scoreMaximum: 1,
      lines: [{ id: 'output', right, feedback: right ? feedback : (slip?.feedback ?? otherwise) }],
      expected: expected.map((line) => `\`${line}\``).join(', '),
    }
  },
  misfit: (variant, { text }) => misfitOf(variant, text),
  fault: ({ expected, slips, feedback, otherwise }) => {
    if (plainLines(expected) === '') return 'its program prints nothing'
    if (feedback.trim() === '' || otherwise.trim() === '' || slips.some((slip) => slip.feedback.trim() === '')) return 'it lacks feedback'
    return slips.some(({ value }) => plainLines(value) === plainLines(expected)) ? 'a slip prints what the program prints' : undefined
  },
}
