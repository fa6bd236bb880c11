'use client'
import { type ComponentProps, useEffect, useRef, useState } from 'react'
import { listWords } from '@lib/domain/wording'
import { ActionForm } from './ActionForm'
import { onWork, type Piece, unsentWork } from './localWork'

const loadSending = () => import('./sendUnsent')

interface LeaveFormProps extends Omit<ComponentProps<typeof ActionForm<string>>, 'prepare' | 'goOn'> {
  /** the id of the account that has the browser, if one has */
  readonly owner: string | undefined
  /** what the button says where something would be lost */
  readonly anyway: string
  /** what it would be lost by */
  readonly when: string
  /** what is left to do in the browser. @param lost what somebody has agreed to lose */
  goOn?(lost: readonly Piece[]): void
}

/**
 * A form by which an account gives the browser up. What the server does not have is sent first; what cannot be sent is named, and it is asked whether to go
 * on all the same.
 */
export function LeaveForm({ owner, anyway, when, goOn, button, children, ...form }: LeaveFormProps) {
  const [unsent, setUnsent] = useState<readonly string[]>([])
  const lost = useRef<readonly Piece[]>([])
  const asks = unsent.length > 0

  // Here before it is needed: without a connection it has to say what would be lost.
  useEffect(() => {
    if (owner) void loadSending().catch(() => {})
  }, [owner])

  // What was found unsent is so no longer, or is no longer all: it is looked for anew at the next press.
  useEffect(() => (asks ? onWork(() => setUnsent([])) : undefined), [asks])

  const send = async () => {
    if (!owner) return true
    const { sendUnsent } = await loadSending()
    const left = await sendUnsent(owner)
    lost.current = unsentWork(owner)
    setUnsent(left)
    return left.every((name) => unsent.includes(name))
  }

  return (
    <ActionForm {...form} button={asks ? anyway : button} prepare={send} goOn={async () => goOn?.(lost.current)}>
      {children}
      <div role="alert">
        {asks && (
          <p className="unsent">
            Not saved on the server yet: {listWords(unsent)}. If {when} now, these changes are lost.
          </p>
        )}
      </div>
      {asks && (
        <button type="button" className="button" onClick={() => setUnsent([])}>
          Stay signed in
        </button>
      )}
    </ActionForm>
  )
}
