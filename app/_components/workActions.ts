'use server'
import { currentActor } from '@lib/auth/session'
import { type DraftInput, draftSchema, saveDraft as save } from '@lib/services/work/drafts'
import { type PredictionInput, predictionSchema, recordPrediction as record } from '@lib/services/work/predictions'
import { toOutcome } from './toOutcome'

export async function saveDraft(input: DraftInput) {
  return toOutcome(draftSchema, input, async (draft) => save(await currentActor(), draft))
}

export async function recordPrediction(input: PredictionInput) {
  return toOutcome(predictionSchema, input, async (prediction) => record(await currentActor(), prediction))
}
