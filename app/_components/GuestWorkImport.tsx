'use client'
import { useEffect } from 'react'

/** Carries along what this browser's visitor did, should that have failed at sign-in. Loads nothing when there is nothing. */
export function GuestWorkImport() {
  useEffect(() => {
    if (!Object.keys(localStorage).some((key) => key.startsWith('holdout:guest:'))) return
    void import('./carryGuestWork').then(({ carryGuestWork }) => carryGuestWork())
  }, [])
  return null
}
