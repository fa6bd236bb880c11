import 'server-only'
import type { Question, Response, ScoredResponse } from '../domain/quiz'
import { drawVariant } from '../grading/drawVariant'
import { renderInline, renderMarkdown } from './renderMarkdown'

export interface PresentedFeedback {
  readonly scoreGiven: number
  readonly scoreMaximum: number
  readonly expectedHtml: string
  readonly lines: readonly { readonly id: string; readonly right: boolean; readonly chosen?: boolean | undefined; readonly html: string }[]
}

/** A question as a learner may see it: without keys, and with feedback only once it is answered. */
export interface PresentedQuestion {
  readonly id: string
  readonly type: Question['type']
  readonly promptHtml: string
  /** options or items, in the order this attempt shows them */
  readonly options: readonly { readonly id: string; readonly html: string }[]
  readonly objectives: readonly number[]
  readonly response?: Response | undefined
  readonly feedback?: PresentedFeedback | undefined
}

export function presentQuestion(
  question: Question,
  seed: number,
  objectives: readonly number[],
  given?: { readonly response: Response; readonly scored: ScoredResponse },
): PresentedQuestion {
  const variant = drawVariant(question, seed)
  const options =
    variant.type === 'ordering'
      ? variant.shown.map((id) => ({ id, html: renderInline(variant.items.find((item) => item.id === id)?.text ?? '') }))
      : variant.type === 'numeric'
        ? []
        : variant.options.map((option) => ({ id: option.id, html: renderInline(option.text) }))
  return {
    id: question.id,
    type: question.type,
    promptHtml: renderMarkdown(variant.prompt),
    options,
    objectives,
    response: given?.response,
    feedback: given && {
      scoreGiven: given.scored.scoreGiven,
      scoreMaximum: given.scored.scoreMaximum,
      expectedHtml: renderInline(given.scored.expected),
      lines: given.scored.lines.map(({ id, right, chosen, feedback }) => ({ id, right, chosen, html: renderInline(feedback) })),
    },
  }
}
