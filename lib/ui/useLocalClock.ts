'use client'
import { useEffect, useState } from 'react'

const twoDigits = (value: number) => String(value).padStart(2, '0')

/** Whether the page has come alive: from then on, instants are said where the reader is. Until then, in UTC. */
function useIsLocal(): boolean {
  const [local, setLocal] = useState(false)
  useEffect(() => setLocal(true), [])
  return local
}

/** An instant as hours and minutes where the reader is. */
export function useLocalClock(at: number | undefined): string {
  const local = useIsLocal()
  if (at === undefined) return ''
  const time = new Date(at)
  return local
    ? `${twoDigits(time.getHours())}:${twoDigits(time.getMinutes())}`
    : `${twoDigits(time.getUTCHours())}:${twoDigits(time.getUTCMinutes())}`
}

/** Says instants as a day and a time where the reader is: 2026-03-01, 09:30. */
export function useDayWords(): (at: number) => string {
  const local = useIsLocal()
  return (at) => {
    const time = new Date(at)
    const [year, month, day, hours, minutes] = local
      ? [time.getFullYear(), time.getMonth(), time.getDate(), time.getHours(), time.getMinutes()]
      : [time.getUTCFullYear(), time.getUTCMonth(), time.getUTCDate(), time.getUTCHours(), time.getUTCMinutes()]
    return `${year}-${twoDigits(month + 1)}-${twoDigits(day)}, ${twoDigits(hours)}:${twoDigits(minutes)}`
  }
}

/** An instant as a day and a time where the reader is. */
export const useLocalDay = (at: number): string => useDayWords()(at)
