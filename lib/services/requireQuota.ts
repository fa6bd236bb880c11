import 'server-only'
import type { Connection } from '../../db/connection'
import { countedUses, countUse } from '../../db/repositories/rateLimits'
import type { UserId } from '../domain/ids'
import { Refusal } from '../domain/outcome'

const hour = 60 * 60 * 1000
const day = 24 * hour

/** What one account may have kept in a day: several times what the busiest learner needs. */
export const quotas = {
  submission: { most: 500, what: 'programs and settings handed in' },
  draft: { most: 10_000, what: 'versions of your drafts saved' },
  attempt: { most: 200, what: 'attempts begun' },
} as const

type Kind = keyof typeof quotas

const keyOf = (kind: Kind, userId: UserId) => `day-${kind}:${userId}`

function refuseBeyond(kind: Kind, uses: number): void {
  const { most, what } = quotas[kind]
  if (uses > most)
    throw new Refusal(
      'rate_limited',
      `${most} ${what} within a day: that is as many as the server keeps for one account. What you type stays in this browser; go on tomorrow.`,
    )
}

/**
 * Asks before a piece of work costs anything, and counts nothing yet.
 * @throws Refusal `rate_limited` when the account has had its day's worth
 */
export async function requireQuotaLeft(read: Connection, kind: Kind, userId: UserId, now: number): Promise<void> {
  refuseBeyond(kind, (await countedUses(read, keyOf(kind, userId), now, day)) + 1)
}

/**
 * Counts a piece of work that is being accepted. Asked in the transaction that keeps it: whoever comes at the same time waits for that, and what
 * is refused is not counted.
 * @throws Refusal `rate_limited` when the account has had its day's worth
 */
export async function requireQuota(connection: Connection, kind: Kind, userId: UserId, now: number): Promise<void> {
  refuseBeyond(kind, await countUse(connection, keyOf(kind, userId), now, day))
}
