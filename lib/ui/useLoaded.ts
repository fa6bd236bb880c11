import { useEffect, useState } from 'react'

/** What could not be loaded yet. */
export interface NotYet {
  /** whether another try is under way */
  readonly trying: boolean
  again(): void
}

interface Loaded<T> {
  /** what was loaded, once it is there */
  readonly value?: T | undefined
  readonly failed?: NotYet | undefined
}

/**
 * What comes after the page: loaded once it is wanted. Where that fails, it is tried again when the reader says so, comes back to the page, or has a
 * connection again.
 * @param load the same function for as long as the same is meant; none until it is wanted
 */
export function useLoaded<T>(load: (() => Promise<T>) | false | undefined): Loaded<T> {
  const [{ value, failed }, settle] = useState<{ readonly value?: T; readonly failed?: number }>({})
  const [tries, setTries] = useState(0)

  useEffect(() => {
    if (!load) return
    let gone = false
    load().then(
      (value) => gone || settle({ value }),
      () => gone || settle({ failed: tries }),
    )
    return () => {
      gone = true
    }
  }, [load, tries])

  useEffect(() => {
    if (failed === undefined) return
    const again = () => setTries(failed + 1)
    addEventListener('focus', again)
    addEventListener('online', again)
    return () => {
      removeEventListener('focus', again)
      removeEventListener('online', again)
    }
  }, [failed])

  return { value, failed: failed === undefined ? undefined : { trying: failed < tries, again: () => setTries(failed + 1) } }
}
