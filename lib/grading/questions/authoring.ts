import type { Option } from '../../domain/variants'

const repeated = (values: readonly string[]) => values.find((value, i) => values.indexOf(value) !== i)

/** The first of several texts that is missing or said twice. */
export function faultOfTexts(what: string, texts: readonly string[]): string | undefined {
  if (texts.some((text) => text.trim() === '')) return `${what} is empty`
  const twice = repeated(texts.map((text) => text.trim().toLowerCase()))
  return twice === undefined ? undefined : `${what} stands there twice: ${twice}`
}

/** What is wrong with options of which `least` to `most` have to hold. */
export function faultOfOptions(options: readonly Option[], least: number, most: number): string | undefined {
  const correct = options.filter((option) => option.correct).length
  if (correct < least || correct > most) return `${correct} of its options hold`
  const mute = options.find((option) => option.feedback.trim() === '')
  if (mute) return `the option ${mute.id} has no feedback`
  const id = repeated(options.map((option) => option.id))
  if (id) return `the option ${id} stands there twice`
  return faultOfTexts(
    'an option',
    options.map((option) => option.text),
  )
}
