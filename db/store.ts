import 'server-only'
import { Once } from '../lib/domain/once'
import { ServerClosed } from '../lib/domain/ServerClosed'
import type { Store } from './connection'
import { unavailable } from './StoreUnavailable'

const place = Symbol.for('holdout.store')
type Holder = { [place]?: Once<Store> | undefined }

/** The store that DATABASE_URL names, or the embedded one under HOLDOUT_DATA; opened and migrated once a process. @throws StoreUnavailable | ServerClosed */
export function currentStore(): Promise<Store> {
  const holder = globalThis as Holder
  holder[place] ??= new Once(open)
  return holder[place].get()
}

/** Puts a store in the place of the configured one; for tests. */
export function replaceStore(store: Store | undefined): void {
  const holder = globalThis as Holder
  holder[place] = store && new Once(() => Promise.resolve(store))
}

/** Closes the store if it is open, when all that was begun is written; for whoever asks from now on, too, it is closed. */
export async function closeStore(): Promise<void> {
  const holder = globalThis as Holder
  const store = holder[place]?.known
  // Opened once more it would be left open, and its log beside it.
  holder[place] = new Once(() => Promise.reject(new ServerClosed('the database is closed')))
  await (await store?.catch(() => undefined))?.close()
}

/** An address without what nobody needs to read. */
function shown(url: string): string {
  if (!URL.canParse(url)) return 'DATABASE_URL'
  const { protocol, host, pathname } = new URL(url)
  return `${protocol}//${host}${pathname}`
}

async function open(): Promise<Store> {
  const url = process.env.DATABASE_URL
  const folder = process.env.HOLDOUT_DATA ?? '.data'
  try {
    if (url) {
      const { openPostgres } = await import('./openPostgres')
      return await openPostgres(url)
    }
    const { openSqlite } = await import('./openSqlite')
    return await openSqlite(folder)
  } catch (error) {
    throw unavailable(url ? shown(url) : folder, error)
  }
}
