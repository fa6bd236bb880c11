'use server'
import { z } from 'zod'
import { currentActor } from '@lib/auth/session'
import { createSection, sectionSchema } from '@lib/services/sections/createSection'
import { joinSection } from '@lib/services/sections/joinSection'
import { toOutcome } from '../_components/toOutcome'

const codeSchema = z.strictObject({ code: z.string().max(40) })

export async function createClass(input: z.input<typeof sectionSchema>) {
  return toOutcome(sectionSchema, input, async (section) => ({ id: (await createSection(await currentActor(), section)).id }))
}

export async function joinClass(input: z.input<typeof codeSchema>) {
  return toOutcome(codeSchema, input, async ({ code }) => ({ course: (await joinSection(await currentActor(), code)).course }))
}
