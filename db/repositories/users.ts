import 'server-only'
import { and, asc, eq, isNull, sql } from 'drizzle-orm'
import type { SiteRole } from '../../lib/domain/actor'
import type { UserId } from '../../lib/domain/ids'
import type { Instant, User } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertUser({ db, tables }: Connection, user: User): Promise<void> {
  await db.insert(tables.users).values(user)
}

export async function findUser({ db, tables }: Connection, id: UserId): Promise<User | undefined> {
  const [user] = await db.select().from(tables.users).where(eq(tables.users.id, id)).limit(1)
  return user
}

/** @param email as it is kept */
export async function findUserByEmail({ db, tables }: Connection, email: string): Promise<User | undefined> {
  const [user] = await db.select().from(tables.users).where(eq(tables.users.email, email)).limit(1)
  return user
}

export async function adminExists({ db, tables }: Connection): Promise<boolean> {
  const rows = await db.select({ id: tables.users.id }).from(tables.users).where(eq(tables.users.siteRole, 'admin')).limit(1)
  return rows.length > 0
}

export async function listUsers({ db, tables }: Connection, limit: number, offset: number): Promise<User[]> {
  return db.select().from(tables.users).orderBy(asc(tables.users.name), asc(tables.users.id)).limit(limit).offset(offset)
}

export async function countUsers({ db, tables }: Connection): Promise<number> {
  const [row] = await db.select({ count: sql<number>`count(*)` }).from(tables.users)
  return Number(row?.count ?? 0)
}

export async function updateSiteRole({ db, tables }: Connection, id: UserId, siteRole: SiteRole): Promise<void> {
  await db.update(tables.users).set({ siteRole }).where(eq(tables.users.id, id))
}

/** @param disabledAt null to let it be used again */
export async function updateDisabled({ db, tables }: Connection, id: UserId, disabledAt: Instant | null): Promise<void> {
  await db.update(tables.users).set({ disabledAt }).where(eq(tables.users.id, id))
}

export async function updatePassword({ db, tables }: Connection, id: UserId, passwordHash: string): Promise<void> {
  await db.update(tables.users).set({ passwordHash }).where(eq(tables.users.id, id))
}

export async function updateEmail({ db, tables }: Connection, id: UserId, email: string): Promise<void> {
  await db.update(tables.users).set({ email }).where(eq(tables.users.id, id))
}

/** The oldest account's first. */
export async function listAddresses({ db, tables }: Connection): Promise<Pick<User, 'id' | 'email'>[]> {
  return db
    .select({ id: tables.users.id, email: tables.users.email })
    .from(tables.users)
    .orderBy(asc(tables.users.createdAt), asc(tables.users.id))
}

/** Those who can manage accounts: administrators that are not disabled. */
export async function countWorkingAdmins({ db, tables }: Connection): Promise<number> {
  const { users } = tables
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(users)
    .where(and(eq(users.siteRole, 'admin'), isNull(users.disabledAt)))
  return Number(row?.count ?? 0)
}
