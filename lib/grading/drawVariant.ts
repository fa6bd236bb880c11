import { createRng } from '../core/random/createRng'
import { shuffle } from '../core/random/shuffle'
import type { ChoiceVariant, NumericVariant, OrderingVariant, Question } from '../domain/quiz'
import { hashText } from './hashText'

export type Variant =
  | ({ readonly type: 'one-choice' | 'several-choices' } & ChoiceVariant)
  | ({ readonly type: 'numeric' } & NumericVariant)
  /** `shown` is the order in which the learner meets the items */
  | ({ readonly type: 'ordering'; readonly shown: readonly string[] } & OrderingVariant)

/** The question as one attempt meets it: the same for the same seed, on every machine, before and after it is answered. */
export function drawVariant(question: Question, seed: number): Variant {
  const random = createRng(seed, hashText(question.id))
  switch (question.type) {
    case 'one-choice':
    case 'several-choices': {
      const variant = question.vary(random)
      return { ...variant, type: question.type, options: shuffle(random, variant.options) }
    }
    case 'numeric':
      return { ...question.vary(random), type: question.type }
    case 'ordering': {
      const variant = question.vary(random)
      const right = variant.items.map((item) => item.id)
      let shown = shuffle(random, right)
      // Never hand out the solution as the starting order.
      while (shown.every((id, i) => id === right[i])) shown = shuffle(random, right)
      return { ...variant, type: question.type, shown }
    }
  }
}
