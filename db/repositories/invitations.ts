import 'server-only'
import { and, eq, gt, isNull } from 'drizzle-orm'
import type { Instant, Invitation } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertInvitation({ db, tables }: Connection, invitation: Invitation): Promise<void> {
  await db.insert(tables.invitations).values(invitation)
}

/** An invitation that can still be used. */
export async function findOpenInvitation({ db, tables }: Connection, tokenHash: string, now: Instant): Promise<Invitation | undefined> {
  const { invitations } = tables
  const [invitation] = await db
    .select()
    .from(invitations)
    .where(and(eq(invitations.tokenHash, tokenHash), isNull(invitations.usedAt), gt(invitations.expiresAt, now)))
    .limit(1)
  return invitation
}

export async function markInvitationUsed({ db, tables }: Connection, invitation: Invitation, now: Instant): Promise<void> {
  await db.update(tables.invitations).set({ usedAt: now }).where(eq(tables.invitations.id, invitation.id))
}

/** Makes earlier set-up links useless: only the newest one counts. */
export async function closeOpenInvitations({ db, tables }: Connection, siteRole: Invitation['siteRole'], now: Instant): Promise<void> {
  const { invitations } = tables
  await db
    .update(invitations)
    .set({ usedAt: now })
    .where(and(eq(invitations.siteRole, siteRole), isNull(invitations.usedAt)))
}
