import type { FeedbackLine } from '../../domain/quiz'
import type { AskedNumber, AskedWord } from '../../domain/variants'
import { readNumber } from '../readNumber'

/** Whether a number is the one that is meant, to within a tolerance. */
const within = (value: number, expected: number, tolerance: number) => Math.abs(value - expected) <= tolerance * (1 + 1e-9)

/** A number with a unit that is allowed behind it; undefined when it is none. */
export function readAsked(text: string, units: AskedNumber['units']): number | undefined {
  const plain = readNumber(text)
  if (plain !== undefined || !units) return plain
  for (const [unit, factor] of Object.entries(units)) {
    const trimmed = text.trim()
    if (!trimmed.toLowerCase().endsWith(unit.toLowerCase())) continue
    const value = readNumber(trimmed.slice(0, -unit.length))
    if (value !== undefined) return value * factor
  }
  return undefined
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
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[\s\u2010-\u2015_-]+/g, ' ')
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
