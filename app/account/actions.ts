'use server'
import { headers } from 'next/headers'
import { z } from 'zod'
import { addressOf } from '@lib/auth/options'
import { passwordSchema } from '@lib/auth/passwords'
import { currentActor } from '@lib/auth/session'
import { changePassword as change, signOut } from '@lib/services/accounts/changePassword'
import { accountSchema, createAccount } from '@lib/services/accounts/createAccount'
import { acceptInvitation } from '@lib/services/accounts/invitations'
import { guestWorkSchema, importGuestWork as carry } from '@lib/services/work/importGuestWork'
import { toOutcome } from '../_components/toOutcome'

const nothing = z.strictObject({})
const passwords = z.strictObject({ current: z.string().max(200), next: passwordSchema })
const invited = accountSchema.extend({ token: z.string().max(100) })
const address = async () => addressOf((await headers()).get('x-forwarded-for'))

export async function signUp(input: z.input<typeof accountSchema>) {
  return toOutcome(accountSchema, input, async (account) => void (await createAccount(account, await address())))
}

export async function acceptInvite(input: z.input<typeof invited>) {
  return toOutcome(invited, input, async ({ token, ...account }) => void (await acceptInvitation(token, account, await address())))
}

export async function changePassword(input: z.input<typeof passwords>) {
  return toOutcome(passwords, input, async ({ current, next }) => change(await currentActor(), current, next))
}

export async function signOutEverywhere(input: z.input<typeof nothing>) {
  return toOutcome(nothing, input, async () => signOut(await currentActor()))
}

export async function importGuestWork(input: z.input<typeof guestWorkSchema>) {
  return toOutcome(guestWorkSchema, input, async (work) => carry(await currentActor(), work))
}
