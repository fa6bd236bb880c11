import type { PresentedFeedback } from '@lib/catalog/presentQuestion'
import type { QuestionType } from '@lib/domain/quiz'
import type { ResponseOf } from '@lib/domain/response'
import type { ShownBodies } from '@lib/domain/shownQuestion'

export type Line = PresentedFeedback['lines'][number]

/** What the part of a question that is answered gets. Once it is answered, the same part shows the feedback. */
export interface QuestionProps<Type extends QuestionType> {
  readonly body: ShownBodies[Type]
  readonly response: ResponseOf<Type> | undefined
  readonly feedback: PresentedFeedback | undefined
  /** answered for good, whether feedback is due or not */
  readonly locked: boolean
  onChange(response: ResponseOf<Type>): void
}

export const lineOf = (feedback: PresentedFeedback | undefined, id: string): Line | undefined =>
  feedback?.lines.find((line) => line.id === id)
