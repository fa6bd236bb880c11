'use server'
import { z } from 'zod'
import type { FormBefore } from '@app/_components/formAnswer'
import { currentActor } from '@lib/auth/session'
import { createSection, sectionSchema } from '@lib/services/sections/createSection'
import { joinSection } from '@lib/services/sections/joinSection'
import { answerForm } from '../_components/answerForm'

const codeSchema = z.strictObject({ code: z.string().max(40) })

export async function createClass(before: FormBefore<string>, data: FormData) {
  const open = async (section: z.output<typeof sectionSchema>) => (await createSection(await currentActor(), section)).id
  return answerForm<typeof sectionSchema, string>(before, data, sectionSchema, open, (id) => `/classes/${id}`)
}

export async function joinClass(before: FormBefore<string>, data: FormData) {
  const join = async ({ code }: z.output<typeof codeSchema>) => (await joinSection(await currentActor(), code)).course
  return answerForm(before, data, codeSchema, join, (course) => `/courses/${course}`)
}
