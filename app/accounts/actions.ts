'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import { currentActor } from '@lib/auth/session'
import type { UserId } from '@lib/domain/ids'
import { inviteInstructor as invite } from '@lib/services/accounts/invitations'
import { setSiteRole as set } from '@lib/services/accounts/manageAccounts'
import { toOutcome } from '../_components/toOutcome'

const nothing = z.strictObject({})
const roleSchema = z.strictObject({ userId: z.string().max(60), siteRole: z.enum(['learner', 'instructor']) })

/** @returns the token of the link */
export async function inviteInstructor(input: z.input<typeof nothing>) {
  return toOutcome(nothing, input, async () => invite(await currentActor()))
}

export async function setSiteRole(input: z.input<typeof roleSchema>) {
  const outcome = await toOutcome(roleSchema, input, async ({ userId, siteRole }) => set(await currentActor(), userId as UserId, siteRole))
  if (outcome.ok) revalidatePath('/accounts')
  return outcome
}
