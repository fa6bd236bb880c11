'use client'
import { signOutEverywhere } from '@app/account/actions'

/** Ends the account's sessions on the server, then this browser's cookie. */
export function SignOutButton() {
  const leave = async () => {
    await signOutEverywhere({})
    const { signOut } = await import('next-auth/react')
    await signOut({ redirect: false })
    location.assign('/')
  }
  return (
    <button type="button" onClick={leave} title="Ends your sessions on all devices">
      Sign out everywhere
    </button>
  )
}
