'use client'
import { SignOutForm } from '@app/_components/SignOutForm'
import { signOutEverywhere } from '../actions'

export const SignOutEverywhere = ({ owner }: { readonly owner: string }) => (
  <SignOutForm owner={owner} button="Sign out everywhere" action={signOutEverywhere} />
)
