'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { signInWith } from '@app/_components/signInWith'

export const SignInForm = ({ next }: { readonly next: string }) => (
  <ActionForm
    fields={[
      { name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' },
      { name: 'password', label: 'Password', type: 'password', autoComplete: 'current-password' },
    ]}
    button="Sign in"
    busy="Signing in …"
    next={next}
    submit={({ email = '', password = '' }) => signInWith(email, password)}
  />
)
