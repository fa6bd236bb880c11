import 'server-only'
import type { Question, ScoredResponse } from '../domain/quiz'
import type { Confidence } from '../domain/records'
import type { Response } from '../domain/response'
import type { ShownBody } from '../domain/shownQuestion'
import { drawVariant } from '../grading/drawVariant'
import { givenResponse, shownBody, shownName } from '../grading/shownNames'
import type { PresentedObjective } from './quizzes'
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
  readonly promptHtml: string
  readonly body: ShownBody
  readonly objectives: readonly PresentedObjective[]
  readonly response?: Response | undefined
  readonly confidence?: Confidence | undefined
  readonly answered: boolean
  /** absent while it is not answered, or while feedback is not due */
  readonly feedback?: PresentedFeedback | undefined
}

export function presentQuestion(
  id: string,
  question: Question,
  seed: number,
  objectives: readonly PresentedObjective[],
  /** as it is kept */
  given?: { readonly response: Response; readonly scored: ScoredResponse; readonly confidence: Confidence | null },
  /** whether feedback is due */
  due = true,
): PresentedQuestion {
  const drawn = drawVariant(question, seed)
  const nameOf = shownName(drawn)
  return {
    id,
    promptHtml: renderMarkdown(drawn.prompt),
    body: shownBody(drawn, renderInline),
    objectives,
    response: given && givenResponse(drawn, given.response),
    answered: given !== undefined,
    confidence: given?.confidence ?? undefined,
    feedback:
      given && due
        ? {
            scoreGiven: given.scored.scoreGiven,
            scoreMaximum: given.scored.scoreMaximum,
            expectedHtml: renderInline(given.scored.expected),
            lines: given.scored.lines.map(({ id, right, chosen, feedback }) => ({
              id: nameOf(id),
              right,
              chosen,
              html: renderInline(feedback),
            })),
          }
        : undefined,
  }
}
