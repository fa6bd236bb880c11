'use client'
import { useEffect, useState } from 'react'

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** An instant as hours and minutes where the reader is. The server, which cannot know where that is, says it in UTC for a moment. */
export function useLocalClock(at: number | undefined): string {
  const [local, setLocal] = useState(false)
  useEffect(() => setLocal(true), [])
  if (at === undefined) return ''
  const time = new Date(at)
  return local
    ? `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
    : `${twoDigits(time.getUTCHours())}:${twoDigits(time.getUTCMinutes())}`
}
