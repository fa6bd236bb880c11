'use server'
import { revalidatePath } from 'next/cache'
import { z } from 'zod'
import type { FormBefore } from '@app/_components/formAnswer'
import { currentActor } from '@lib/auth/session'
import type { UserId } from '@lib/domain/ids'
import { inviteInstructor as invite } from '@lib/services/accounts/invitations'
import {
  accountIdSchema,
  disableAccount as disable,
  enableAccount as enable,
  makePasswordLink as makeLink,
  roleSchema,
  setSiteRole as set,
} from '@lib/services/accounts/manageAccounts'
import { answerForm } from '../_components/answerForm'

const nothing = z.strictObject({})

/** @returns the link, which nothing else keeps */
export async function inviteInstructor(before: FormBefore<string>, data: FormData) {
  return answerForm(before, data, nothing, async () => `${process.env.NEXTAUTH_URL}/invitations/${await invite(await currentActor())}`)
}

/** @returns the link, which nothing else keeps */
export async function makePasswordLink(before: FormBefore<string>, data: FormData) {
  const make = async ({ userId }: z.output<typeof accountIdSchema>) =>
    `${process.env.NEXTAUTH_URL}/new-password/${await makeLink(await currentActor(), userId as UserId)}`
  return answerForm(before, data, accountIdSchema, make)
}

/** @returns the role that the account has now */
export async function setSiteRole(before: FormBefore<string>, data: FormData) {
  return answerForm(before, data, roleSchema, async ({ userId, siteRole }) => {
    await set(await currentActor(), userId as UserId, siteRole)
    revalidatePath('/accounts', 'layout')
    return siteRole
  })
}

/** @returns whether the account is disabled now */
export async function disableAccount(before: FormBefore<boolean>, data: FormData) {
  return answerForm<typeof accountIdSchema, boolean>(before, data, accountIdSchema, async ({ userId }) => {
    await disable(await currentActor(), userId as UserId)
    revalidatePath('/accounts', 'layout')
    return true
  })
}

/** @returns whether the account is disabled now */
export async function enableAccount(before: FormBefore<boolean>, data: FormData) {
  return answerForm<typeof accountIdSchema, boolean>(before, data, accountIdSchema, async ({ userId }) => {
    await enable(await currentActor(), userId as UserId)
    revalidatePath('/accounts', 'layout')
    return false
  })
}
