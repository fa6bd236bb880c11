'use server'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import { applyRegrading as apply, type ApplyRegradingInput, applyRegradingSchema } from '@lib/services/regrading/applyRegrading'
import { type AlikeInput, alikeSchema, readAlikePrograms as readAlike } from '@lib/services/alike/readAlike'
import { type PreviewRegradingInput, previewRegrading as preview, previewRegradingSchema } from '@lib/services/regrading/previewRegrading'

export async function previewRegrading(input: PreviewRegradingInput) {
  return toOutcome(previewRegradingSchema, input, async (exercise) => preview(await currentActor(), exercise))
}

export async function readAlikePrograms(input: AlikeInput) {
  return toOutcome(alikeSchema, input, async (group) => readAlike(await currentActor(), group))
}

export async function applyRegrading(input: ApplyRegradingInput) {
  return toOutcome(applyRegradingSchema, input, async (regrading) => apply(await currentActor(), regrading))
}
