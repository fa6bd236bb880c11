import 'server-only'
import { z } from 'zod'
import { findExercise } from '../../catalog/catalog'
import { type PresentedQuestion, presentQuestion } from '../../catalog/presentQuestion'
import { rampQuestion, rampSeed } from '../../catalog/ramp'
import type { Caller } from '../../domain/actor'
import { Refusal } from '../../domain/outcome'
import { responseSchema } from '../../domain/response'
import { drawVariant } from '../../grading/drawVariant'
import { scoreResponse } from '../../grading/scoreResponse'
import { absent, requireCaller } from '../requireCaller'

export const rampSchema = z.strictObject({ assessment: z.string().max(200), response: responseSchema })
export type RampInput = z.input<typeof rampSchema>

/**
 * Says how an exercise's ramp was ordered. Nothing is kept: it is an offer, and can be tried again.
 * @throws Refusal `signed_out` | `not_found` | `invalid`
 */
export async function orderRamp(caller: Caller, { assessment, response }: z.infer<typeof rampSchema>): Promise<PresentedQuestion> {
  requireCaller(caller)
  const { ramp } = findExercise(assessment)?.exercise.definition ?? absent('exercise')
  if (!ramp) return absent('ramp')
  const question = rampQuestion(ramp)
  const scored = scoreResponse(drawVariant(question, rampSeed), response)
  if (!scored) throw new Refusal('invalid', 'Put some of the lines in order first.')
  return presentQuestion(question.id, question, rampSeed, [], { response, scored, confidence: null })
}
