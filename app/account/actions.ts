'use server'
import { z } from 'zod'
import type { FormBefore } from '@app/_components/formAnswer'
import { checkCredentials } from '@lib/auth/checkCredentials'
import { currentActor, sender, signInHere, signOutHere } from '@lib/auth/session'
import { Refusal } from '@lib/domain/outcome'
import { changePassword as change, passwordChangeSchema, signOutEverywhere as endAll } from '@lib/services/accounts/changePassword'
import { accountSchema, createAccount } from '@lib/services/accounts/createAccount'
import { acceptInvitation } from '@lib/services/accounts/invitations'
import { newPasswordSchema, usePasswordLink } from '@lib/services/accounts/passwordLinks'
import { answerForm } from '../_components/answerForm'
import { safeNext } from '../_components/safeNext'

const nothing = z.strictObject({})
const next = z.string().max(2000)
const signInSchema = z.strictObject({ email: z.string().max(200), password: z.string().max(200), next })
const signUpSchema = accountSchema.extend({ next })
const invited = accountSchema.extend({ token: z.string().max(100) })

type Before = FormBefore<string>

export async function signIn(before: Before, data: FormData) {
  const enter = async ({ email, password, next }: z.output<typeof signInSchema>) => {
    const user = await checkCredentials(email, password, await sender())
    if (!user) throw new Refusal('invalid', 'Address and password do not match an account.')
    await signInHere(user.id, user.passwordHash)
    return safeNext(next)
  }
  return answerForm(before, data, signInSchema, enter, (place) => place)
}

export async function signUp(before: Before, data: FormData) {
  const open = async ({ next, ...account }: z.output<typeof signUpSchema>) => {
    await signInHere(await createAccount(account, (await sender()).address))
    return safeNext(next)
  }
  return answerForm(before, data, signUpSchema, open, (place) => place)
}

export async function acceptInvite(before: Before, data: FormData) {
  const accept = async ({ token, ...account }: z.output<typeof invited>) => {
    await signInHere(await acceptInvitation(token, account, (await sender()).address))
    return '/classes'
  }
  return answerForm(before, data, invited, accept, (place) => place)
}

export async function setNewPassword(before: Before, data: FormData) {
  const set = async (input: z.output<typeof newPasswordSchema>) => {
    await signInHere(await usePasswordLink(input))
    return safeNext(undefined)
  }
  return answerForm(before, data, newPasswordSchema, set, (place) => place)
}

export async function changePassword(before: FormBefore<null>, data: FormData) {
  return answerForm(before, data, passwordChangeSchema, async (input) => {
    const actor = await currentActor()
    await change(actor, input)
    if (actor) await signInHere(actor.userId)
    return null
  })
}

/** Ends this browser's session. Whoever has none is signed out already. */
export async function signOut(before: Before, data: FormData) {
  return answerForm(
    before,
    data,
    nothing,
    async () => signOutHere().then(() => '/'),
    (place) => place,
  )
}

export async function signOutEverywhere(before: Before, data: FormData) {
  const end = async () => {
    await endAll(await currentActor())
    await signOutHere()
    return '/'
  }
  return answerForm(before, data, nothing, end, (place) => place)
}
