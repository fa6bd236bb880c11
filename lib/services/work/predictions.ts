import 'server-only'
import { z } from 'zod'
import { insertSkippedPrompt, insertPrediction, listSkippedPrompts, listPredictions } from '../../../db/repositories/work'
import { currentStore } from '../../../db/store'
import { courses } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import { Refusal } from '../../domain/outcome'
import { confidences, type Prediction } from '../../domain/records'
import { absent, requireCaller } from '../requireCaller'

export const predictionSchema = z.strictObject({
  prompt: z.string().max(80),
  option: z.string().max(60),
  confidence: z.enum(confidences),
})
export type PredictionInput = z.infer<typeof predictionSchema>

export const skippedPromptSchema = predictionSchema.pick({ prompt: true })
export type SkippedPromptInput = z.infer<typeof skippedPromptSchema>

const findPrompt = (id: string) =>
  courses
    .flatMap((course) => course.chapters)
    .flatMap((chapter) => chapter.content?.predictions ?? [])
    .find((prompt) => prompt.id === id)

/**
 * Keeps what the caller predicts. The first prediction for a prompt stays.
 * @throws Refusal `signed_out` | `not_found` | `conflict` for a prompt that was skipped: what comes of it was seen
 */
export async function recordPrediction(caller: Caller, input: PredictionInput): Promise<void> {
  const actor = requireCaller(caller)
  if (!findPrompt(input.prompt)?.options.some(({ id }) => id === input.option)) absent('prediction')
  const store = await currentStore()
  await store.write(async (connection) => {
    const skipped = await listSkippedPrompts(connection, actor.userId)
    if (skipped.some(({ prompt }) => prompt === input.prompt))
      throw new Refusal('conflict', 'You skipped this prediction, and what comes of it was shown.')
    await insertPrediction(connection, { ...input, userId: actor.userId, madeAt: Date.now() })
  })
}

/**
 * Keeps that the caller has looked at what comes of a prompt without predicting it.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function skipPrompt(caller: Caller, { prompt }: SkippedPromptInput): Promise<void> {
  const actor = requireCaller(caller)
  if (!findPrompt(prompt)) absent('prediction')
  const store = await currentStore()
  await store.write((connection) => insertSkippedPrompt(connection, { userId: actor.userId, prompt, skippedAt: Date.now() }))
}

/** The prompts that the caller has skipped. @throws Refusal `signed_out` */
export async function readSkippedPrompts(caller: Caller): Promise<string[]> {
  const skipped = await listSkippedPrompts((await currentStore()).read, requireCaller(caller).userId)
  return skipped.map(({ prompt }) => prompt)
}

/** @throws Refusal `signed_out` */
export async function readPredictions(caller: Caller): Promise<Prediction[]> {
  return listPredictions((await currentStore()).read, requireCaller(caller).userId)
}
