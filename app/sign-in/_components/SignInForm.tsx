'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { signIn } from '@app/account/actions'

export const SignInForm = ({ next }: { readonly next: string }) => (
  <ActionForm
    fields={[
      { name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' },
      { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
    ]}
    hidden={{ next }}
    button="Sign in"
    busy="Signing in …"
    action={signIn}
  />
)
