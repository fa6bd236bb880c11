'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { signInWith } from '@app/_components/signInWith'
import { acceptInvite } from '@app/account/actions'

export const InvitationForm = ({ token }: { readonly token: string }) => (
  <ActionForm
    fields={newAccountFields}
    button="Open the account"
    busy="Opening …"
    next="/classes"
    submit={async ({ name = '', email = '', password = '' }) => {
      const outcome = await acceptInvite({ token, name, email, password })
      return outcome.ok ? signInWith(email, password) : outcome
    }}
  />
)
