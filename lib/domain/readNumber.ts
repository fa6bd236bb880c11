import { plainDashes, withoutInvisible } from './plainCharacters'

/** What a text comes to: a number, or in words why it cannot be taken for one. */
export type NumberReading =
  | {
      readonly value: number
      /** what the same text is to those who part thousands with a point, and what to ask if that may have been meant */
      readonly grouped?: { readonly value: number; readonly question: string }
    }
  | { readonly refusal: string }

/** A number in its parts, each as people may have meant it. */
interface Parts {
  readonly sign: string
  readonly whole: readonly string[]
  /** what follows, in the words of the one who wrote it */
  readonly rest: string
  value(whole: string): number
}

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹'
const subscripts = '₀₁₂₃₄₅₆₇₈₉'
const digitsIn = (alphabet: string, text: string) => text.replace(/./gu, (each) => String(alphabet.indexOf(each)))

/** Every way of writing a character that means the same here becomes one. */
const plainText = (text: string) =>
  plainDashes(withoutInvisible(text))
    // Before they are taken apart: 1½ is not 11/2, and 10³ is not 103.
    .replace(/[\u00bc-\u00be\u2150-\u215e\u2189]/g, (fraction) => ` ${fraction.normalize('NFKD')} `)
    .replace(
      new RegExp(`([${superscripts}]+)[\u2044/]([${subscripts}]+)`, 'g'),
      (_, above: string, below: string) => ` ${digitsIn(superscripts, above)}/${digitsIn(subscripts, below)} `,
    )
    .replace(
      new RegExp(`\\^?([⁺⁻]?)([${superscripts}]+)`, 'g'),
      (_, sign: string, digits: string) => `^${sign === '⁻' ? '-' : ''}${digitsIn(superscripts, digits)}`,
    )
    .normalize('NFKC')
    .replace(/[\u2044\u2215\u00f7]/g, '/')
    .replace(/[\u00d7\u22c5\u00b7\u2217]/g, '*')
    .replace(/\*\*/g, '^')
    .replace(/(?<=[\d.])\s*[xX]\s*(?=10\s*\^)/g, '*')
    .replace(/['\u2018\u2019_]/g, "'")
    .replace(/\s+/g, ' ')
    .replace(/ ?([-+*/^%e()]) ?/gi, '$1')
    .trim()

/** What digits with points, commas, spaces or apostrophes in them can mean, as decimals. */
function decimals(text: string): string[] {
  if (/^(?:\d+\.?\d*|\.\d+)$/.test(text)) return [text]
  const readings = new Set<string>()
  // One comma, with digits on one side at least, is a decimal comma.
  if (/^(?:\d+,\d*|,\d+)$/.test(text)) readings.add(text.replace(',', '.'))
  // Groups of three behind one kind of separator, which the decimal sign is not.
  const groups = text.match(/^[1-9]\d{0,2}(?:([,. '])\d{3})(?:\1\d{3})*(?:([.,])\d*)?$/)
  if (groups && groups[1] !== groups[2]) {
    const [, separator = '', point] = groups
    const [before = '', after = ''] = point ? [text.slice(0, text.lastIndexOf(point)), text.slice(text.lastIndexOf(point) + 1)] : [text]
    readings.add(`${before.replaceAll(separator, '')}.${after}`)
  }
  return [...readings]
}

/** Every way in which a plain text can be taken apart. */
function* readings(text: string): Generator<Parts> {
  const [, sign = '', body = '', percent = ''] = text.match(/^([+-]?)(.*?)(%?)$/) ?? []
  const share = percent ? 100 : 1
  const scientific = body.match(/^([\d., ']+)(?:e([+-]?\d+))?(?:\/(\d+(?:\.\d+)?))?$/i)
  if (scientific) {
    const [, number = '', exponent, divisor] = scientific
    const power = exponent === undefined ? '' : `e${exponent}`
    yield {
      sign,
      whole: decimals(number),
      rest: `${power}${divisor === undefined ? '' : `/${divisor}`}${percent}`,
      value: (whole) => Number(`${whole}${power}`) / Number(divisor ?? 1) / share,
    }
  }
  const mixed = body.match(/^(\d+) (\d+)\/(\d+)$/)
  if (mixed && Number(mixed[2]) < Number(mixed[3])) {
    const [, whole = '', above, below] = mixed
    yield {
      sign,
      whole: [whole],
      rest: ` + ${above}/${below}${percent}`,
      value: (number) => (Number(number) + Number(above) / Number(below)) / share,
    }
  }
  const power = body.match(/^(?:([\d., ']+)\*)?(\d+)\^(?:([+-]?\d+)|\(([+-]?\d+)\))$/)
  if (power) {
    const [, factor = '1', base, bare, held] = power
    const exponent = bare ?? held
    yield {
      sign,
      whole: decimals(factor),
      rest: ` × ${base}^${exponent}${percent}`,
      value: (number) => (Number(number) * Number(base) ** Number(exponent)) / share,
    }
  }
}

const inWords = (shown: string, meant: readonly string[]) =>
  `“${shown}” can be read in two ways. Did you mean ${meant.toSorted((a, b) => b.length - a.length).join(' or ')}?`

/** Each number that a plain text can be, with what makes it plain. */
function numbersIn(text: string): Map<number, string> {
  const found = new Map<number, string>()
  for (const { sign, whole, rest, value } of readings(text))
    for (const each of whole) {
      const number = (sign === '-' ? -1 : 1) * value(each)
      if (Number.isFinite(number)) found.set(number, `${sign === '-' ? '−' : ''}${Number(each)}${rest}`)
    }
  return found
}

/**
 * Reads a number as people write it: 0.5, .5, 1e-3, 10⁻³, 2 × 10³, 12 %, 3/4, 1½, 10 000, with a comma or a point, with any dash for a minus.
 * What can be read in two ways, as 10,000 can, is refused, and so is what is no number: neither is ever taken for another one.
 */
export function readNumber(text: string): NumberReading {
  const plain = plainText(text)
  const shown = withoutInvisible(text).trim()
  if (plain === '') return { refusal: 'Enter a number.' }
  const found = numbersIn(plain)
  const [first, ...others] = found
  if (!first) return { refusal: `“${shown}” cannot be read as a number. Write one number, such as 0.75, 75 %, 3/4 or 7.5e-1.` }
  if (others.length > 0) return { refusal: inWords(shown, [...found.values()]) }
  const [value, words] = first
  // Three decimals are too common to be asked about each time.
  const [grouped] = /^[^.]*\b[1-9]\d{0,2}\.\d{3}(?!\d)/.test(plain) ? numbersIn(plain.replace('.', '')) : []
  return grouped ? { value, grouped: { value: grouped[0], question: inWords(shown, [grouped[1], words]) } } : { value }
}
