'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { newAccountFields } from '@app/_components/newAccountFields'
import { signUp } from '@app/account/actions'

export const SignUpForm = ({ next }: { readonly next: string }) => (
  <ActionForm fields={newAccountFields} hidden={{ next }} button="Sign up" busy="Signing up …" action={signUp} />
)
