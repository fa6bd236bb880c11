import 'server-only'
import { deleteSession, deleteSpentSessions, findSession, insertSession, updateSeen } from '../../db/repositories/sessions'
import { findUser } from '../../db/repositories/users'
import { currentStore } from '../../db/store'
import type { UserId } from '../domain/ids'
import { Refusal } from '../domain/outcome'
import type { User } from '../domain/records'
import { hashToken, newToken } from './tokens'

const minute = 60_000
const day = 24 * 60 * minute

/** A session ends when it was not used for this long, */
export const idleMs = 14 * day
/** and this long after it began, used or not. */
export const absoluteMs = 60 * day
/** Its last use is kept no more often than this. */
const noticeMs = 10 * minute

/**
 * Begins a session.
 * @param verified the hash that the password was right for; if it has been changed since, there is no session
 * @returns the token for the browser; the database keeps its hash
 * @throws Refusal `invalid`
 */
export async function beginSession(userId: UserId, verified?: string): Promise<string> {
  const token = newToken()
  const now = Date.now()
  const store = await currentStore()
  await store.write(async (connection) => {
    const user = await findUser(connection, userId)
    if (!user || user.disabledAt !== null || (verified !== undefined && user.passwordHash !== verified))
      throw new Refusal('invalid', 'Address and password do not match an account.')
    await deleteSpentSessions(connection, now - absoluteMs, now - idleMs)
    await insertSession(connection, { tokenHash: hashToken(token), userId, startedAt: now, seenAt: now })
  })
  return token
}

/** Whose session a token is; nobody's when it has ended, was never begun, or the account is disabled. */
export async function sessionUser(token: string): Promise<User | undefined> {
  const now = Date.now()
  const store = await currentStore()
  const found = await findSession(store.read, hashToken(token))
  if (!found || found.user.disabledAt !== null) return undefined
  const { session, user } = found
  if (now - session.startedAt >= absoluteMs || now - session.seenAt >= idleMs) return undefined
  if (now - session.seenAt >= noticeMs) await store.write((connection) => updateSeen(connection, session.tokenHash, now))
  return user
}

export async function endSession(token: string): Promise<void> {
  const store = await currentStore()
  await store.write((connection) => deleteSession(connection, hashToken(token)))
}
