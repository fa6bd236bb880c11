'use server'
import { type DraftInput, draftSchema, saveDraft as save } from '@lib/services/work/drafts'
import { guestWorkSchema, importGuestWork as carry } from '@lib/services/work/importGuestWork'
import {
  type PassedPromptInput,
  type PredictionInput,
  passedPromptSchema,
  passPrompt as pass,
  predictionSchema,
  recordPrediction as record,
} from '@lib/services/work/predictions'
import type { z } from 'zod'
import { type Owned, ownersOutcome } from './ownersOutcome'

export async function saveDraft(input: Owned<DraftInput>) {
  return ownersOutcome(draftSchema, input, save)
}

export async function recordPrediction(input: Owned<PredictionInput>) {
  return ownersOutcome(predictionSchema, input, record)
}

export async function passPrompt(input: Owned<PassedPromptInput>) {
  return ownersOutcome(passedPromptSchema, input, pass)
}

export async function importGuestWork(input: Owned<z.input<typeof guestWorkSchema>>) {
  return ownersOutcome(guestWorkSchema, input, carry)
}
