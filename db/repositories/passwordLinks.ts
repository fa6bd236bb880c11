import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { UserId } from '../../lib/domain/ids'
import type { Instant, PasswordLink } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertPasswordLink({ db, tables }: Connection, link: PasswordLink): Promise<void> {
  await db.insert(tables.passwordLinks).values(link)
}

/** A link that can still be used. */
export async function findOpenPasswordLink({ db, tables }: Connection, tokenHash: string, now: Instant): Promise<PasswordLink | undefined> {
  const { passwordLinks } = tables
  const [link] = await db
    .select()
    .from(passwordLinks)
    .where(and(eq(passwordLinks.tokenHash, tokenHash), isNull(passwordLinks.usedAt), gt(passwordLinks.expiresAt, now)))
    .limit(1)
  return link
}

/** Makes all links of an account useless, the one that was just used among them. */
export async function closePasswordLinks({ db, tables }: Connection, userId: UserId, now: Instant): Promise<void> {
  const { passwordLinks } = tables
  await db
    .update(passwordLinks)
    .set({ usedAt: now })
    .where(and(eq(passwordLinks.userId, userId), isNull(passwordLinks.usedAt)))
}
