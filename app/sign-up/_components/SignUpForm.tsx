'use client'
import { EnterForm } from '@app/_components/EnterForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { signUp } from '@app/account/actions'

export const SignUpForm = ({ owner, next }: { readonly owner: string | undefined; readonly next: string }) => (
  <EnterForm owner={owner} fields={newAccountFields} hidden={{ next }} button="Sign up" busy="Signing up …" action={signUp} />
)
