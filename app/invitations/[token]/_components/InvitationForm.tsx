'use client'
import { AccountForm } from '@app/_components/AccountForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { signInWith } from '@app/_components/signInWith'
import { acceptInvite } from '@app/account/actions'

export const InvitationForm = ({ token }: { readonly token: string }) => (
  <AccountForm
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
