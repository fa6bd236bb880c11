'use client'
import { AccountForm } from '@app/_components/AccountForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { signInWith } from '@app/_components/signInWith'
import { signUp } from '@app/account/actions'

export const SignUpForm = ({ next }: { readonly next: string }) => (
  <AccountForm
    fields={newAccountFields}
    button="Sign up"
    busy="Signing up …"
    next={next}
    submit={async ({ name = '', email = '', password = '' }) => {
      const outcome = await signUp({ name, email, password })
      return outcome.ok ? signInWith(email, password) : outcome
    }}
  />
)
