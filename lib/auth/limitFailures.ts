import 'server-only'
import { deleteFailedTries, listFailedTries, putFailedTries, removeFailedTriesBefore } from '../../db/repositories/failedTries'
import { currentStore } from '../../db/store'
import { Refusal } from '../domain/outcome'
import type { FailedTries, Instant } from '../domain/records'
import { hashToken } from './tokens'
import { counted } from '../domain/wording'

const second = 1000
const minute = 60 * second
const day = 24 * 60 * minute
/**
 * Half of what was counted is forgotten in it. Where a place has some failures every day, for years, they come to nothing; whoever guesses without
 * a break still waits as long as the longest wait says, or nearly.
 */
const halfLifeMs = 6 * 60 * minute

interface Patience {
  /** failures of late that cost nothing: people mistype */
  readonly free: number
  /** to which the wait grows, doubling from a second with each failure */
  readonly longestMs: number
  /**
   * What a success forgives: all failures before it, where nobody but the account’s own people could have brought it about, or none but its own
   * try, where somebody who guesses could have one in between.
   */
  readonly forgives: 'all' | 'itself'
}

/** How failures are counted. What is shared by many has more of them, and waits less. */
export const patience = {
  /** one account from one place */
  'sign-in': { free: 5, longestMs: 15 * minute, forgives: 'all' },
  /** one account from anywhere, but for devices that have signed in to it before */
  'sign-in-account': { free: 50, longestMs: 5 * minute, forgives: 'itself' },
  /** any account from one place: a lecture hall has one address */
  'sign-in-place': { free: 600, longestMs: minute, forgives: 'itself' },
  /** one account on a device that has signed in to it before: nobody else’s failures count */
  'sign-in-device': { free: 10, longestMs: 5 * minute, forgives: 'all' },
  'sign-up-place': { free: 400, longestMs: minute, forgives: 'itself' },
  'join-account': { free: 10, longestMs: 15 * minute, forgives: 'itself' },
  'password-account': { free: 5, longestMs: 15 * minute, forgives: 'all' },
} as const satisfies Readonly<Record<string, Patience>>

export interface Counter {
  readonly kind: keyof typeof patience
  readonly who: string
}

/** What was typed may be anything, a password in the wrong field too: it is not kept as itself. */
const keyOf = ({ kind, who }: Counter) => `${kind}:${hashToken(who)}`

function waitAfter(count: number, { free, longestMs }: Patience): number {
  const failures = Math.round(count)
  return failures < free ? 0 : Math.min(longestMs, second * 2 ** Math.min(30, failures - free))
}

const fadedCount = ({ count, lastAt }: FailedTries, now: Instant) => count * 2 ** (-Math.max(0, now - lastAt) / halfLifeMs)

function inWords(ms: number): string {
  const [count, unit] = ms < minute ? [Math.ceil(ms / second), 'second'] : [Math.ceil(ms / minute), 'minute']
  return counted(count, unit, `${unit}s`)
}

/**
 * Counts a failure ahead of the try, so that many at once are no way around.
 * @returns what was counted before it
 * @throws Refusal `rate_limited` while one has to wait
 */
async function countAhead(counters: readonly Counter[], now: Instant): Promise<readonly FailedTries[]> {
  const store = await currentStore()
  return store.write(async (connection) => {
    await removeFailedTriesBefore(connection, now - day)
    const known = await listFailedTries(connection, counters.map(keyOf))
    const kept = new Map(known.map((tries) => [tries.key, tries]))
    const before = (counter: Counter): FailedTries => kept.get(keyOf(counter)) ?? { key: keyOf(counter), count: 0, lastAt: now }
    // A clock that was put back makes nobody wait longer.
    const waits = counters.map((counter) => {
      const { count, lastAt } = before(counter)
      return Math.min(lastAt, now) + waitAfter(count, patience[counter.kind]) - now
    })
    const wait = Math.max(0, ...waits)
    if (wait > 0) throw new Refusal('rate_limited', `Too many tries that failed. Wait ${inWords(wait)} and try again.`)
    for (const counter of counters)
      await putFailedTries(connection, { key: keyOf(counter), count: fadedCount(before(counter), now) + 1, lastAt: now })
    return known
  })
}

/** Takes failures back that were counted at a moment and were none, and those before them where a success forgives them. */
async function forgive(counters: readonly Counter[], known: readonly FailedTries[], at: Instant): Promise<void> {
  const store = await currentStore()
  const keysOf = (which: Patience['forgives']) => counters.filter(({ kind }) => patience[kind].forgives === which).map(keyOf)
  await store.write(async (connection) => {
    for (const key of keysOf('all')) await deleteFailedTries(connection, key)
    for (const tries of await listFailedTries(connection, keysOf('itself'))) {
      const before = known.find(({ key }) => key === tries.key) ?? { ...tries, count: 0 }
      const alone = tries.lastAt === at && tries.count === fadedCount(before, at) + 1
      // Where nobody has failed since, the last failure is the one before: a success makes nobody wait.
      await putFailedTries(connection, alone ? before : { ...tries, count: Math.max(0, tries.count - 1) })
    }
  })
}

/**
 * Lets something be tried unless it has failed too often of late. Only failures count: they are kept in the database, fade, and are gone a
 * day after the last.
 * @param attempt fails by throwing or by returning nothing
 * @throws Refusal `rate_limited`, and what the attempt throws
 */
export async function limitFailures<T>(counters: readonly Counter[], attempt: () => Promise<T>): Promise<T> {
  const now = Date.now()
  const known = await countAhead(counters, now)
  const value = await attempt()
  // What has succeeded is done, and told so though it goes on being counted as a failure.
  if (value !== undefined)
    await forgive(counters, known, now).catch((error) => console.error('a failure that was none stays counted', error))
  return value
}
