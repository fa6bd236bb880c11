'use client'
import { EnterForm } from '@app/_components/EnterForm'
import { signIn } from '@app/account/actions'

export const SignInForm = ({ owner, next }: { readonly owner: string | undefined; readonly next: string }) => (
  <EnterForm
    owner={owner}
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
