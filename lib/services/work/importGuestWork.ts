import 'server-only'
import { z } from 'zod'
import type { Caller } from '../../domain/actor'
import { sourceSchema } from '../../domain/exercise'
import { Refusal } from '../../domain/outcome'
import { requireCaller } from '../requireCaller'
import { saveDraft } from './drafts'
import { predictionSchema, recordPrediction } from './predictions'

export const guestWorkSchema = z.strictObject({
  drafts: z.array(z.strictObject({ assessment: z.string().max(200), text: sourceSchema })).max(40),
  predictions: z.array(predictionSchema).max(100),
})

export interface CarriedWork {
  readonly owner: string
  /** drafts for which the account has other work already */
  readonly keptBack: readonly string[]
}

/**
 * Takes over what the caller did before signing up. Work that the account already has is never replaced: the keys of drafts that
 * stayed behind for that reason are returned, with the account that now owns the rest.
 * @throws Refusal `signed_out`
 */
export async function importGuestWork(caller: Caller, input: z.infer<typeof guestWorkSchema>): Promise<CarriedWork> {
  const { userId } = requireCaller(caller)
  const keptBack: string[] = []
  const unlessUnknown = async (work: () => Promise<unknown>) => {
    try {
      await work()
    } catch (error) {
      // Work on something that the course no longer has is let go.
      if (!(error instanceof Refusal && error.code === 'not_found')) throw error
    }
  }
  for (const { assessment, text } of input.drafts)
    await unlessUnknown(async () => {
      if ((await saveDraft(caller, { assessment, text, basedOn: 0 })).kind === 'conflict') keptBack.push(assessment)
    })
  for (const prediction of input.predictions) await unlessUnknown(() => recordPrediction(caller, prediction))
  return { owner: userId, keptBack }
}
