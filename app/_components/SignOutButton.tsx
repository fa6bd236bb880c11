'use client'
import { signOut } from '@app/account/actions'
import { SignOutForm } from './SignOutForm'

/** Ends this browser's session, on the server too. */
export const SignOutButton = ({ owner }: { readonly owner: string }) => (
  <SignOutForm owner={owner} className="sign-out" button="Sign out" action={signOut} />
)
