'use client'
import { useEffect, useRef, useState } from 'react'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import { counted, listWords } from '@lib/domain/wording'
import { carryGuestWork } from './carryGuestWork'
import { discardGuestWork } from './handOverGuestWork'
import { guest, type LocalPrediction, parse, unsentWork } from './localWork'
import { pieceName } from './pieceName'

/** What a visitor has done here, in words. */
function listed(): string {
  const work = unsentWork(guest)
  const predictions = work.filter(({ kind }) => kind === 'prediction')
  const made = predictions.filter(({ text }) => parse<LocalPrediction>(text)?.locked).length
  const skipped = predictions.length - made
  return listWords([
    ...work.filter(({ kind }) => kind !== 'prediction').map(pieceName),
    ...(made > 0 ? [counted(made, 'prediction', 'predictions')] : []),
    ...(skipped > 0 ? [counted(skipped, 'figure opened without a prediction', 'figures opened without a prediction')] : []),
  ])
}

/** Asks whether what a visitor did in this browser is the account's. Until it is answered, it stays the visitor's. */
export function GuestWorkOffer({ owner }: { readonly owner: string }) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [found, setFound] = useState(listed)
  const [problems, setProblems] = useState<readonly string[]>([])
  const [busy, once] = useOneAtATime()

  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])

  const add = () =>
    once(async () => {
      setProblems([])
      const unreachable = 'The server could not be reached. What is not added yet is still here; try again.'
      const stays = await carryGuestWork(owner).catch(() => [unreachable])
      // The page was made before: it comes again with what it has now.
      if (stays.length === 0) return location.reload()
      setFound(listed())
      setProblems(stays)
    })
  const discard = () =>
    once(async () => {
      discardGuestWork()
      dialog.current?.close()
    })

  return (
    <dialog
      ref={dialog}
      className="guest-work"
      aria-labelledby="guest-work-title"
      onClose={() => {
        // Some of it may have been added.
        if (problems.length > 0) location.reload()
      }}
    >
      <h2 id="guest-work-title">Is this your work?</h2>
      <p>There is work on this device from before you signed in: {found}.</p>
      <p>Add it to your account?</p>
      <div role="alert">
        {problems.map((problem) => (
          <p key={problem} className="message message-error">
            {problem}
          </p>
        ))}
      </div>
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
