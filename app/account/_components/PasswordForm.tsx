'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { signInWith } from '@app/_components/signInWith'
import { changePassword } from '../actions'

export const PasswordForm = ({ email }: { readonly email: string }) => (
  <ActionForm
    fields={[
      { name: 'current', label: 'Current password', type: 'password', autoComplete: 'current-password' },
      {
        name: 'next',
        label: 'New password',
        type: 'password',
        autoComplete: 'new-password',
        hint: 'At least 10 characters, and none of the common ones.',
      },
    ]}
    button="Change password"
    busy="Changing …"
    next="/account"
    submit={async ({ current = '', next = '' }) => {
      const outcome = await changePassword({ current, next })
      return outcome.ok ? signInWith(email, next) : outcome
    }}
  />
)
