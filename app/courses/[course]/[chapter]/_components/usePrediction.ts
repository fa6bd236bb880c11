'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type LocalPrediction, onPrediction, readLocalPrediction, writeLocalPrediction } from '@app/_components/localWork'
import { recordPrediction } from '@app/_components/workActions'

const retryMs = 5000
const nothing: LocalPrediction = { locked: false, synced: false }

/**
 * A prediction that this browser keeps as it is made, and the server once it is locked: now, or when the connection is back.
 * @param owner the account's id, or undefined for a visitor
 * @param made what the account has on record: it stays
 */
export function usePrediction(owner: string | undefined, prompt: string, made: Pick<LocalPrediction, 'option' | 'confidence'> | undefined) {
  const [prediction, setPrediction] = useState<LocalPrediction>(made ? { ...made, locked: true, synced: true } : nothing)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const who = owner ?? 'guest'

  const send = useCallback(
    async (locked: LocalPrediction) => {
      clearTimeout(timer.current)
      const { option, confidence } = locked
      if (!owner || !option || !confidence || locked.synced) return
      const outcome = await recordPrediction({ prompt, option, confidence }).catch(() => undefined)
      if (outcome?.ok) writeLocalPrediction(owner, prompt, { ...locked, synced: true })
      // Refused, it stays here until the page is opened again; without a connection it is tried on.
      else if (!outcome) timer.current = setTimeout(() => void send(locked), retryMs)
    },
    [owner, prompt],
  )

  useEffect(() => {
    if (made) return
    const local = readLocalPrediction(who, prompt) ?? readLocalPrediction('guest', prompt)
    if (!local) return
    setPrediction(local)
    if (local.locked) void send(local)
  }, [made, who, prompt, send])

  useEffect(() => () => clearTimeout(timer.current), [])

  // The figure that waits for a prediction, and the slip that asks for it, are apart on the page.
  useEffect(() => onPrediction(prompt, setPrediction), [prompt])

  const change = useCallback(
    (next: Partial<LocalPrediction>) => {
      const changed = { ...prediction, ...next }
      setPrediction(changed)
      writeLocalPrediction(who, prompt, changed)
      if (changed.locked) void send(changed)
    },
    [prediction, who, prompt, send],
  )
  return { prediction, change }
}
