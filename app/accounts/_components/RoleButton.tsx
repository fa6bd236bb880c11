'use client'
import { useState } from 'react'
import { setSiteRole } from '../actions'

interface RoleButtonProps {
  readonly userId: string
  readonly name: string
  readonly siteRole: 'learner' | 'instructor'
}

/** Makes a learner an instructor, or an instructor a learner again. Pressing it once more takes it back. */
export function RoleButton({ userId, name, siteRole }: RoleButtonProps) {
  const [busy, setBusy] = useState(false)
  const [message, setMessage] = useState('')
  const other = siteRole === 'learner' ? 'instructor' : 'learner'
  const change = async () => {
    setBusy(true)
    const outcome = await setSiteRole({ userId, siteRole: other }).catch(() => undefined)
    setMessage(outcome?.ok ? '' : (outcome?.message ?? 'The server could not be reached; try again.'))
    setBusy(false)
  }
  return (
    <>
      <button
        type="button"
        className="button"
        disabled={busy}
        onClick={change}
        aria-label={`Make ${name} ${other === 'instructor' ? 'an instructor' : 'a learner'}`}
      >
        Make {other}
      </button>
      {message && <span role="alert"> {message}</span>}
    </>
  )
}
