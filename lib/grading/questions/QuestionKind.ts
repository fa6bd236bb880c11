import type { Rng } from '../../core/random/createRng'
import type { ResponseOf } from '../../domain/response'
import type { QuestionType, ScoredResponse } from '../../domain/quiz'
import type { ShownBodies } from '../../domain/shownQuestion'
import type { Variants } from '../../domain/variants'

/** How a type of question is drawn, shown, scored and proved. `Drawn` is a variant with its shuffles. */
export interface QuestionKind<Type extends QuestionType, Drawn> {
  draw(variant: Variants[Type], random: Rng): Drawn
  show(drawn: Drawn, inline: (markdown: string) => string): ShownBodies[Type]
  /** the response that earns full marks, written as a learner would give it; never sent to one */
  key(drawn: Drawn): ResponseOf<Type>
  /** a response as somebody gives it who does not know better: it fits the question, and is right by luck alone */
  guess(drawn: Drawn, random: Rng): ResponseOf<Type>
  /** @returns undefined when the response does not fit the question: it is not wrong, it is invalid */
  score(drawn: Drawn, response: ResponseOf<Type>): ScoredResponse | undefined
  /** what an author has overlooked, if anything: options that coincide, a slip that is the key, feedback that is missing */
  fault(drawn: Drawn): string | undefined
}
