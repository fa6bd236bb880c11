/*
 * What this browser keeps between visits. It may be forbidden, full or away, and any touch of it may throw: what cannot be read is not there,
 * and what cannot be kept is lost, but the page goes on. Nothing else touches the browser's storage.
 */

export function readStored(name: string): string | undefined {
  try {
    return localStorage.getItem(name) ?? undefined
  } catch {
    return undefined
  }
}

/** @returns whether it is kept */
export function store(name: string, text: string): boolean {
  try {
    localStorage.setItem(name, text)
    return true
  } catch {
    return false
  }
}

export function forget(name: string): void {
  try {
    localStorage.removeItem(name)
  } catch {
    // What cannot be reached is not kept either.
  }
}

/** The names of all that is kept and begins so. */
export function storedNames(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix))
  } catch {
    return []
  }
}

/** Hears what other tabs keep and forget. @returns ends it */
export function onStored(hear: (name: string) => void): () => void {
  const listen = ({ key }: StorageEvent) => {
    if (key !== null) hear(key)
  }
  addEventListener('storage', listen)
  return () => removeEventListener('storage', listen)
}
