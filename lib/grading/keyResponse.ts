import type { Response } from '../domain/quiz'
import type { Variant } from './drawVariant'

/** The response that earns full marks: the key, written as a learner would give it. Never sent to one. */
export function keyResponse(variant: Variant): Response {
  switch (variant.type) {
    case 'one-choice':
      return { type: 'one-choice', option: variant.options.find((option) => option.correct)?.id ?? '' }
    case 'several-choices':
      return { type: 'several-choices', options: variant.options.filter((option) => option.correct).map((option) => option.id) }
    case 'numeric':
      return { type: 'numeric', text: String(variant.expected) }
    case 'ordering':
      return { type: 'ordering', items: variant.items.map((item) => item.id) }
  }
}
