import type { Response } from '../domain/response'
import { type DrawnQuestion, kindOf } from './questions/kinds'

/** The response that earns full marks: the key, written as a learner would give it. Never sent to one. */
export const keyResponse = (drawn: DrawnQuestion): Response => kindOf(drawn.type).key(drawn)
