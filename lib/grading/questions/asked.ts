import type { FeedbackLine } from '../../domain/quiz'
import type { AskedNumber, AskedWord } from '../../domain/variants'
import { plainDashes, withoutInvisible } from '../../domain/plainCharacters'
import { type NumberReading, readNumber } from '../../domain/readNumber'

/** Whether a number is the one that is meant, to within a tolerance. */
const within = (value: number, expected: number, tolerance: number) => Math.abs(value - expected) <= tolerance * (1 + 1e-9)

/** A text without the unit behind it, and what the number then counts for. */
function* unitsBehind(text: string, units: Readonly<Record<string, number>>): Generator<[bare: string, factor: number]> {
  const trimmed = withoutInvisible(text).trim()
  for (const [unit, factor] of Object.entries(units))
    if (trimmed.toLowerCase().endsWith(unit.toLowerCase())) yield [trimmed.slice(0, -unit.length), factor]
}

function readWithUnit(text: string, units: AskedNumber['units']): NumberReading {
  const plain = readNumber(text)
  if ('value' in plain || !units) return plain
  let refused = plain
  for (const [bare, factor] of unitsBehind(text, units)) {
    const { value, grouped, refusal } = { value: undefined, grouped: undefined, refusal: undefined, ...readNumber(bare) }
    if (value !== undefined) return { value: value * factor, ...(grouped && { grouped: { ...grouped, value: grouped.value * factor } }) }
    refused = { refusal: refusal ?? plain.refusal }
  }
  return refused
}

/** A number that somebody gave for the one asked for, or in words why it cannot be taken for one: that is not wrong, and changes nothing. */
export function readAsked(
  text: string,
  { expected, tolerance, units }: Pick<AskedNumber, 'expected' | 'tolerance' | 'units'>,
): { readonly value: number } | { readonly refusal: string } {
  const reading = readWithUnit(text, units)
  if (!('value' in reading)) return reading
  const { value, grouped } = reading
  const mistaken = grouped && !within(value, expected, tolerance) && within(grouped.value, expected, tolerance)
  return mistaken ? { refusal: grouped.question } : { value }
}

/** What a number that was given comes to. */
export function judgeNumber(id: string, asked: AskedNumber, value: number): FeedbackLine {
  const right = within(value, asked.expected, asked.tolerance)
  const slip = asked.slips.find((each) => within(value, each.value, asked.tolerance))
  return { id, right, feedback: right ? asked.feedback : (slip?.feedback ?? asked.otherwise) }
}

export const numberText = (value: number) => String(Number(value.toPrecision(4)))

/** The unit to be shown behind a blank, if there is one. */
export const shownUnit = (units: AskedNumber['units']): string | undefined => units && Object.keys(units)[0]

/** What is wrong with a number that is asked for. */
export function faultOfNumber({ expected, tolerance, slips, feedback, otherwise }: AskedNumber): string | undefined {
  if (!Number.isFinite(expected)) return `the number asked for is ${expected}`
  if (!(tolerance > 0)) return 'its tolerance is not positive'
  if (expected !== 0 && tolerance > Math.abs(expected) / 4) return `its tolerance takes in a quarter of ${expected}`
  if (feedback.trim() === '' || otherwise.trim() === '' || slips.some((slip) => slip.feedback.trim() === '')) return 'it lacks feedback'
  const wild = slips.find(({ value }) => !Number.isFinite(value))
  if (wild) return `a slip comes to ${wild.value}`
  const same = slips.find(({ value }) => Math.abs(value - expected) <= 2 * tolerance)
  return same && `a slip, ${same.value}, cannot be told from the key, ${expected}`
}

/** A word as it is compared. */
export const plainWord = (text: string) =>
  plainDashes(withoutInvisible(text))
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .replace(/[.,;:!?'’"“”`]/g, '')
    .trim()
    .replace(/^(?:the|an?) /, '')

export function judgeWord(id: string, asked: AskedWord, text: string): FeedbackLine {
  const given = plainWord(text)
  const among = (words: readonly string[]) => words.some((word) => plainWord(word) === given)
  const right = among(asked.accepts)
  const slip = asked.slips.find(({ value }) => among(value))
  return { id, right, feedback: right ? asked.feedback : (slip?.feedback ?? asked.otherwise) }
}

export function faultOfWord({ accepts, slips, feedback, otherwise }: AskedWord): string | undefined {
  if (accepts.length === 0 || accepts.some((word) => plainWord(word) === '')) return 'a blank accepts nothing'
  if (feedback.trim() === '' || otherwise.trim() === '' || slips.some((slip) => slip.feedback.trim() === '')) return 'it lacks feedback'
  const keys = new Set(accepts.map(plainWord))
  const same = slips.flatMap(({ value }) => value).find((word) => keys.has(plainWord(word)))
  return same && `the slip “${same}” is accepted too`
}
