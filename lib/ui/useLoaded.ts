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
    let [gone, over, cameBack] = [false, false, false]
    // What comes back before a try is given up is a reason for the next one all the same.
    const again = () => {
      if (over) setTries(tries + 1)
      else cameBack = true
    }
    addEventListener('focus', again)
    addEventListener('online', again)
    load().then(
      (value) => gone || settle({ value }),
      () => {
        over = true
        if (gone) return
        if (cameBack) setTries(tries + 1)
        else settle({ failed: tries })
      },
    )
    return () => {
      gone = true
      removeEventListener('focus', again)
      removeEventListener('online', again)
    }
  }, [load, tries])

  return { value, failed: failed === undefined ? undefined : { trying: failed < tries, again: () => setTries(failed + 1) } }
}
