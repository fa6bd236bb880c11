import type { FeedbackLine, Response, ScoredResponse } from '../domain/quiz'
import type { Variant } from './drawVariant'
import { readNumber } from './readNumber'

type VariantOf<Type extends Variant['type']> = Extract<Variant, { type: Type }>

function scoreChoices(variant: VariantOf<'one-choice' | 'several-choices'>, chosen: ReadonlySet<string>): ScoredResponse {
  const lines = variant.options.map((option): FeedbackLine => {
    const isChosen = chosen.has(option.id)
    return { id: option.id, right: isChosen === option.correct, chosen: isChosen, feedback: option.feedback }
  })
  const right = lines.filter((line) => line.right).length
  // Judging half of the statements rightly is what guessing gives: it earns nothing.
  const share = variant.type === 'one-choice' ? Number(right === lines.length) : Math.max(0, (2 * right) / lines.length - 1)
  const expected = variant.options.filter((option) => option.correct).map((option) => option.text)
  return { scoreGiven: share, scoreMaximum: 1, lines, expected: expected.join('; ') || 'none of them' }
}

function scoreNumber(variant: VariantOf<'numeric'>, text: string): ScoredResponse {
  const given = readNumber(text)
  const near = (value: number) => given !== undefined && Math.abs(given - value) <= variant.tolerance * (1 + 1e-9)
  const right = near(variant.expected)
  const slip = variant.slips.find(({ value }) => near(value))
  const feedback = right ? variant.feedback : `${slip ? slip.feedback : variant.otherwise}`
  return {
    scoreGiven: Number(right),
    scoreMaximum: 1,
    lines: [{ id: 'number', right, feedback }],
    expected: String(Number(variant.expected.toPrecision(4))),
  }
}

function scoreOrder(variant: VariantOf<'ordering'>, given: readonly string[]): ScoredResponse {
  const place = new Map(given.map((id, i) => [id, i]))
  const lines = variant.items.map(({ id, feedback }, i): FeedbackLine => ({ id, right: place.get(id) === i, feedback }))
  let inOrder = 0
  for (let i = 0; i + 1 < variant.items.length; i++) {
    const [a, b] = [variant.items[i], variant.items[i + 1]]
    if (a && b && (place.get(a.id) ?? Number.NaN) < (place.get(b.id) ?? Number.NaN)) inOrder++
  }
  const perfect = lines.every((line) => line.right)
  // A random order gets half of the neighbouring pairs right: it earns nothing.
  const share = perfect ? 1 : Math.max(0, (2 * inOrder) / (variant.items.length - 1) - 1)
  return {
    scoreGiven: perfect ? 1 : Math.min(share, 0.75),
    scoreMaximum: 1,
    lines,
    expected: variant.items.map((item) => item.text).join(' → '),
  }
}

/**
 * Scores a response against the variant it was given to.
 * @returns undefined when the response does not fit the question: it is not wrong, it is invalid and changes nothing
 */
export function scoreResponse(variant: Variant, response: Response): ScoredResponse | undefined {
  if (response.type === 'numeric' && variant.type === 'numeric')
    return readNumber(response.text) === undefined ? undefined : scoreNumber(variant, response.text)
  if (response.type === 'ordering' && variant.type === 'ordering') {
    const ids = variant.items.map((item) => item.id)
    const complete = response.items.length === ids.length && ids.every((id) => response.items.includes(id))
    return complete ? scoreOrder(variant, response.items) : undefined
  }
  if (response.type !== variant.type || (variant.type !== 'one-choice' && variant.type !== 'several-choices')) return undefined
  const chosen = new Set(response.type === 'one-choice' ? [response.option] : response.type === 'several-choices' ? response.options : [])
  const known = variant.options.filter((option) => chosen.has(option.id)).length
  return known === chosen.size ? scoreChoices(variant, chosen) : undefined
}
