'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { answerForm } from '@app/_components/answerForm'
import type { FormBefore } from '@app/_components/formAnswer'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import {
  announce as post,
  announcementIdSchema,
  announcementSchema,
  retractAnnouncement as retract,
} from '@lib/services/sections/announcements'
import {
  type ApplyQuizRegradingInput,
  applyQuizRegrading as applyRescoring,
  applyQuizRegradingSchema,
  type ClassQuizInput,
  classQuizSchema,
  previewQuizRegrading as previewRescoring,
} from '@lib/services/regrading/quizRegrading'
import { quizPolicySchema, setQuizPolicy as set } from '@lib/services/sections/quizPolicies'

/** Where a pasted address leads on this site; as it was typed where it leads elsewhere, to be refused. */
function pathOf(address: string): string | null {
  const typed = address.trim()
  const site = process.env.NEXTAUTH_URL ?? ''
  if (typed === '') return null
  return site !== '' && typed.startsWith(`${site}/`) ? typed.slice(site.length) : typed
}

const typedAnnouncement = announcementSchema.extend({
  link: z.string().max(1600).transform(pathOf).pipe(announcementSchema.shape.link),
})

export async function setQuizPolicy(input: z.input<typeof quizPolicySchema>) {
  return toOutcome(quizPolicySchema, input, async (given) => set(await currentActor(), given))
}

export async function previewQuizRegrading(input: ClassQuizInput) {
  return toOutcome(classQuizSchema, input, async (quiz) => previewRescoring(await currentActor(), quiz))
}

export async function applyQuizRegrading(input: ApplyQuizRegradingInput) {
  return toOutcome(applyQuizRegradingSchema, input, async (given) => applyRescoring(await currentActor(), given))
}

export async function announce(before: FormBefore<null>, data: FormData) {
  return answerForm(before, data, typedAnnouncement, async (given) => {
    await post(await currentActor(), given)
    revalidatePath(`/classes/${given.section}`)
    return null
  })
}

export async function retractAnnouncement(before: FormBefore<null>, data: FormData) {
  return answerForm(before, data, announcementIdSchema, async (given) => {
    await retract(await currentActor(), given)
    revalidatePath('/classes/[section]', 'page')
    return null
  })
}
