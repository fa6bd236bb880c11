import { useCallback, useState } from 'react'
import { oneAtATime } from './oneAtATime'

/** What a press begins, one at a time. @returns whether it is going on, and what lets a press through only if not */
export function useOneAtATime() {
  const [gate] = useState(oneAtATime)
  const [busy, setBusy] = useState(false)
  const once = useCallback(
    (work: () => Promise<void>) =>
      gate(async () => {
        setBusy(true)
        try {
          await work()
        } finally {
          setBusy(false)
        }
      }),
    [gate],
  )
  return [busy, once] as const
}
