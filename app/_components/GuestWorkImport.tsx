'use client'
import { useEffect } from 'react'

/** Carries along what this browser's visitor did before signing in. Loads nothing when there is nothing. */
export function GuestWorkImport({ userId }: { readonly userId: string }) {
  useEffect(() => {
    if (!Object.keys(localStorage).some((key) => key.startsWith('holdout:guest:'))) return
    void import('./carryGuestWork').then(({ carryGuestWork }) => carryGuestWork(userId))
  }, [userId])
  return null
}
