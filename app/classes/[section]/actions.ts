'use server'
import type { z } from 'zod'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import {
  announce as post,
  announcementIdSchema,
  announcementSchema,
  retractAnnouncement as retract,
} from '@lib/services/sections/announcements'
import { quizPolicySchema, setQuizPolicy as set } from '@lib/services/sections/quizPolicies'

export async function setQuizPolicy(input: z.input<typeof quizPolicySchema>) {
  return toOutcome(quizPolicySchema, input, async (given) => set(await currentActor(), given))
}

export async function announce(input: z.input<typeof announcementSchema>) {
  return toOutcome(announcementSchema, input, async (given) => post(await currentActor(), given))
}

export async function retractAnnouncement(input: z.input<typeof announcementIdSchema>) {
  return toOutcome(announcementIdSchema, input, async (given) => retract(await currentActor(), given))
}
