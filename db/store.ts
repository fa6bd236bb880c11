import 'server-only'
import type { Store } from './connection'

const place = Symbol.for('holdout.store')
type Holder = { [place]?: Promise<Store> | undefined }

/** The store that DATABASE_URL names, or the embedded one under HOLDOUT_DATA; opened and migrated once a process. */
export function currentStore(): Promise<Store> {
  const holder = globalThis as Holder
  holder[place] ??= open()
  return holder[place]
}

/** Puts a store in the place of the configured one; for tests. */
export function replaceStore(store: Store | undefined): void {
  const holder = globalThis as Holder
  holder[place] = store && Promise.resolve(store)
}

async function open(): Promise<Store> {
  const url = process.env.DATABASE_URL
  if (url) {
    const { openPostgres } = await import('./openPostgres')
    return openPostgres(url)
  }
  const { openSqlite } = await import('./openSqlite')
  return openSqlite(process.env.HOLDOUT_DATA ?? '.data')
}
