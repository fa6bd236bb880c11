'use client'
import { useEffect, useState } from 'react'
import { listWords } from '@lib/ui/wording'
import { ActionForm } from './ActionForm'
import type { FormAction } from './formAnswer'
import { leaveBrowser } from './localWork'

const loadSending = () => import('./sendUnsent')

interface SignOutFormProps {
  /** the account's id */
  readonly owner: string
  readonly button: string
  readonly className?: string
  readonly action: FormAction<string>
}

/**
 * Signs out, and takes the account's work out of this browser. What the server does not have is sent first; what cannot be sent is named, and it is asked
 * whether to sign out all the same.
 */
export function SignOutForm({ owner, button, className = 'form', action }: SignOutFormProps) {
  const [unsent, setUnsent] = useState<readonly string[]>([])
  const asks = unsent.length > 0

  // Here before it is needed: without a connection it has to say what would be lost.
  useEffect(() => void loadSending().catch(() => {}), [])

  const send = async () => {
    const { sendUnsent } = await loadSending()
    const left = await sendUnsent(owner)
    setUnsent(left)
    return left.every((name) => unsent.includes(name))
  }

  return (
    <ActionForm
      tone="plain"
      className={className}
      button={asks ? 'Sign out without saving' : button}
      busy="Signing out …"
      action={action}
      prepare={send}
      goOn={async () => leaveBrowser(owner)}
    >
      <div role="alert">
        {asks && <p className="unsent">Not saved on the server yet: {listWords(unsent)}. If you sign out now, these changes are lost.</p>}
      </div>
      {asks && (
        <button type="button" className="button" onClick={() => setUnsent([])}>
          Stay signed in
        </button>
      )}
    </ActionForm>
  )
}
