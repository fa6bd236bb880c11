'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type MadePrediction, onPrediction, readLocalPrediction, writeLocalPrediction } from '@app/_components/localPredictions'
import { guest, isClosed, type LocalPrediction } from '@app/_components/localWork'

const retryMs = 5000
const nothing: LocalPrediction = { locked: false, synced: false }

/**
 * A prediction that this browser keeps as it is made, and the server once it is locked or skipped: now, or when the connection is back.
 * @param account its id, or undefined for a visitor
 * @param made what the account has on record: it stays
 */
export function usePrediction(account: string | undefined, prompt: string, made: MadePrediction | undefined) {
  const [prediction, setPrediction] = useState<LocalPrediction>(made ? { ...made, locked: !made.skipped, synced: true } : nothing)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const owner = account ?? guest

  const send = useCallback(
    async (closed: LocalPrediction) => {
      clearTimeout(timer.current)
      if (!account || !isClosed(closed) || closed.synced) return
      try {
        const { sendPrediction } = await import('@app/_components/sendUnsent')
        // Refused, it stays here until the page is opened again.
        await sendPrediction(account, prompt, closed)
      } catch {
        timer.current = setTimeout(() => void send(closed), retryMs)
      }
    },
    [account, prompt],
  )

  useEffect(() => {
    if (made) return
    const local = readLocalPrediction(owner, prompt)
    if (!local) return
    setPrediction(local)
    void send(local)
  }, [made, owner, prompt, send])

  useEffect(() => () => clearTimeout(timer.current), [])

  // The figure that waits for a prediction, and the slip that asks for it, are apart on the page.
  useEffect(() => onPrediction(prompt, setPrediction), [prompt])

  const change = useCallback(
    (next: Partial<LocalPrediction>) => {
      // What another tab has closed meanwhile stays.
      const local = readLocalPrediction(owner, prompt)
      const changed = local && isClosed(local) ? local : { ...prediction, ...next }
      setPrediction(changed)
      writeLocalPrediction(owner, prompt, changed)
      void send(changed)
    },
    [prediction, owner, prompt, send],
  )
  return { prediction, change }
}
