'use client'
import { useEffect, useState } from 'react'

/** An instant as hours and minutes where the reader is. The server, which cannot know where that is, says it in UTC for a moment. */
export function useLocalClock(at: number | undefined): string {
  const [zone, setZone] = useState('UTC')
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return at === undefined
    ? ''
    : new Intl.DateTimeFormat('en', { hour: '2-digit', minute: '2-digit', hour12: false, timeZone: zone }).format(at)
}
