import { createRng } from '../core/random/createRng'
import type { Question } from '../domain/quiz'
import { hashText } from './hashText'
import { type DrawnQuestion, kindOf } from './questions/kinds'

const mostDraws = 40

/**
 * The question as one attempt meets it: the same for the same seed, on every machine, before and after it is answered. An unlucky draw, in
 * which a slip gives what the key gives or two options say the same, is drawn again.
 */
export function drawVariant(question: Question, seed: number): DrawnQuestion {
  const random = createRng(seed, hashText(question.id))
  const kind = kindOf(question.type)
  const draw = () => ({ ...kind.draw(question.vary(random) as never, random), type: question.type }) as DrawnQuestion
  let drawn = draw()
  for (let draws = 1; draws < mostDraws && kind.fault(drawn) !== undefined; draws++) drawn = draw()
  return drawn
}
