'use client'
import { useState } from 'react'
import { inviteInstructor } from '../actions'

/** Makes a link that turns its holder into an instructor, and shows it once. */
export function InviteInstructor() {
  const [link, setLink] = useState<string>()
  const [message, setMessage] = useState('')
  const make = async () => {
    const outcome = await inviteInstructor({}).catch(() => undefined)
    if (outcome?.ok) setLink(`${location.origin}/invitations/${outcome.value}`)
    setMessage(outcome?.ok ? '' : (outcome?.message ?? 'The server could not be reached; try again.'))
  }
  return (
    <>
      <button type="button" className="button button-primary" onClick={make}>
        Make an invitation link
      </button>
      <div role="status">
        {link && (
          <p className="message message-good">
            <span>
              Send this to the instructor. It works once, for a week, and is not shown again:
              <br />
              <span className="code invitation-link">{link}</span>
            </span>
          </p>
        )}
        {message && <p className="message message-error">{message}</p>}
      </div>
    </>
  )
}
