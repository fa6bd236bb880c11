import 'server-only'
import { z } from 'zod'
import { insertPrediction, listPredictions } from '../../../db/repositories/work'
import { currentStore } from '../../../db/store'
import { courses } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import { confidences, type Prediction } from '../../domain/records'
import { absent, requireCaller } from '../requireCaller'

export const predictionSchema = z.strictObject({
  prompt: z.string().max(80),
  option: z.string().max(60),
  confidence: z.enum(confidences),
})
export type PredictionInput = z.infer<typeof predictionSchema>

const isOffered = (input: PredictionInput) =>
  courses.some((course) =>
    course.chapters.some((chapter) =>
      chapter.content?.predictions.some(
        (prompt) => prompt.id === input.prompt && prompt.options.some((option) => option.id === input.option),
      ),
    ),
  )

/**
 * Keeps what the caller predicts. The first prediction for a prompt stays.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function recordPrediction(caller: Caller, input: PredictionInput): Promise<void> {
  const actor = requireCaller(caller)
  if (!isOffered(input)) absent('prediction')
  const store = await currentStore()
  await store.write((connection) => insertPrediction(connection, { ...input, userId: actor.userId, madeAt: Date.now() }))
}

/** @throws Refusal `signed_out` */
export async function readPredictions(caller: Caller): Promise<Prediction[]> {
  return listPredictions((await currentStore()).read, requireCaller(caller).userId)
}
