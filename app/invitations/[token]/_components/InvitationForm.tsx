'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { acceptInvite } from '@app/account/actions'

export const InvitationForm = ({ token }: { readonly token: string }) => (
  <ActionForm fields={newAccountFields} hidden={{ token }} button="Open the account" busy="Opening …" action={acceptInvite} />
)
