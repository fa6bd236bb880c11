import type { Response } from '../domain/response'
import { type DrawnQuestion, kindOf } from './questions/kinds'

/** What to say of a response that `scoreResponse` does not score. */
export const explainMisfit = (drawn: DrawnQuestion, response: Response): string =>
  (drawn.type === response.type && kindOf(drawn.type).misfit?.(drawn, response as never)) || 'This answer does not fit the question.'
