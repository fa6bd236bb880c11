'use server'
import { type DraftInput, draftSchema, saveDraft as save } from '@lib/services/work/drafts'
import {
  type SkippedPromptInput,
  type PredictionInput,
  skippedPromptSchema,
  skipPrompt as skip,
  predictionSchema,
  recordPrediction as record,
} from '@lib/services/work/predictions'
import { type Owned, ownersOutcome } from './ownersOutcome'

export async function saveDraft(input: Owned<DraftInput>) {
  return ownersOutcome(draftSchema, input, save)
}

export async function recordPrediction(input: Owned<PredictionInput>) {
  return ownersOutcome(predictionSchema, input, record)
}

export async function skipPrompt(input: Owned<SkippedPromptInput>) {
  return ownersOutcome(skippedPromptSchema, input, skip)
}
