import type { ScoredResponse } from '../domain/quiz'
import type { Response } from '../domain/response'
import { type DrawnQuestion, kindOf } from './questions/kinds'

/**
 * Scores a response against the variant it was given to.
 * @returns undefined when the response does not fit the question: it is not wrong, it is invalid and changes nothing
 */
export const scoreResponse = (drawn: DrawnQuestion, response: Response): ScoredResponse | undefined =>
  drawn.type === response.type ? kindOf(drawn.type).score(drawn, response as never) : undefined
