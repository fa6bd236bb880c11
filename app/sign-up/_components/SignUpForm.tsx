'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { signInWith } from '@app/_components/signInWith'
import { signUp } from '@app/account/actions'

export const SignUpForm = ({ next }: { readonly next: string }) => (
  <ActionForm
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
