import type { Rng } from '../../core/random/createRng'
import type { ResponseOf } from '../../domain/response'
import type { QuestionType, ScoredResponse } from '../../domain/quiz'
import type { ShownBodies } from '../../domain/shownQuestion'
import type { Variants } from '../../domain/variants'

type NameOf = (name: string) => string

/**
 * How what can be chosen is named. Its author's names stay inside, where responses are kept by them: they may say what is right, and are the
 * same for everybody. Outside it goes by its place.
 */
export interface ChoiceNames<Body, Given, Drawn> {
  /** the author's names, in the order in which this attempt meets them */
  of(drawn: Drawn): readonly string[]
  inBody(body: Body, nameOf: NameOf): Body
  inResponse(response: Given, nameOf: NameOf): Given
}

/** How a type of question is drawn, shown, scored and proved. `Drawn` is a variant with its shuffles. */
export interface QuestionKind<Type extends QuestionType, Drawn> {
  draw(variant: Variants[Type], random: Rng): Drawn
  show(drawn: Drawn, inline: (markdown: string) => string): ShownBodies[Type]
  /** absent where nothing is chosen that an author has named */
  readonly names?: ChoiceNames<ShownBodies[Type], ResponseOf<Type>, Drawn>
  /** the response that earns full marks, written as a learner would give it; never sent to one */
  key(drawn: Drawn): ResponseOf<Type>
  /** a response as somebody gives it who does not know better: it fits the question, and is right by luck alone */
  guess(drawn: Drawn, random: Rng): ResponseOf<Type>
  /** @returns undefined when the response does not fit the question: it is not wrong, it is invalid */
  score(drawn: Drawn, response: ResponseOf<Type>): ScoredResponse | undefined
  /** what to say to somebody whose response cannot be read, where more can be said than that it does not fit */
  misfit?(drawn: Drawn, response: ResponseOf<Type>): string | undefined
  /** what an author has overlooked, if anything: options that coincide, a slip that is the key, feedback that is missing */
  fault(drawn: Drawn): string | undefined
}
