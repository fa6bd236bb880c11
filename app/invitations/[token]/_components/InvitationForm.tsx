'use client'
import { EnterForm } from '@app/_components/EnterForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { acceptInvite } from '@app/account/actions'

export const InvitationForm = ({ owner, token }: { readonly owner: string | undefined; readonly token: string }) => (
  <EnterForm owner={owner} fields={newAccountFields} hidden={{ token }} button="Open the account" busy="Opening …" action={acceptInvite} />
)
