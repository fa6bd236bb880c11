'use client'
import { useEffect, useRef, useState } from 'react'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import { counted, listWords } from '@lib/ui/wording'
import { carryGuestWork } from './carryGuestWork'
import { discardGuestWork } from './handOverGuestWork'
import { guestWork } from './localWork'
import { workName } from './sendUnsent'

const listed = ({ drafts, predictions }: ReturnType<typeof guestWork>) => [
  ...drafts.map(({ assessment }) => workName(assessment)),
  ...(predictions.length > 0 ? [counted(predictions.length, 'prediction', 'predictions')] : []),
]

/** Asks whether what a visitor did in this browser is the account's. Until it is answered, it stays the visitor's. */
export function GuestWorkOffer({ owner }: { readonly owner: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [found] = useState(() => listed(guestWork()))
  const [problem, setProblem] = useState<string>()
  const [busy, once] = useOneAtATime()

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  const add = () =>
    once(async () => {
      setProblem(undefined)
      const failed = await carryGuestWork(owner).catch(() => 'The server could not be reached. The work is still here; try again.')
      // The page was made before: it comes again with what it has now.
      if (failed === undefined) location.reload()
      else setProblem(failed)
    })
  const discard = () =>
    once(async () => {
      discardGuestWork()
      dialog.current?.close()
    })

  return (
    <dialog ref={dialog} className="guest-work" aria-labelledby="guest-work-title">
      <h2 id="guest-work-title">Is this your work?</h2>
      <p>There is work on this device from before you signed in: {listWords(found)}.</p>
      <p>Add it to your account?</p>
      <div role="alert">{problem && <p className="message message-error">{problem}</p>}</div>
      <p className="guest-work-answers">
        <button type="button" className="button button-primary" aria-disabled={busy} onClick={add}>
          {busy ? 'Adding …' : 'Add it'}
        </button>
        <button type="button" className="button" aria-disabled={busy} onClick={discard}>
          Discard it
        </button>
      </p>
    </dialog>
  )
}
