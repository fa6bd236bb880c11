import type { Rng } from '../core/random/createRng'
import type { Response } from '../domain/response'
import { type DrawnQuestion, kindOf } from './questions/kinds'

/** A response as somebody gives it who does not know better. */
export const guessResponse = (drawn: DrawnQuestion, random: Rng): Response => kindOf(drawn.type).guess(drawn, random)
