import 'server-only'
import { getServerSession } from 'next-auth'
import { cache } from 'react'
import { findUser } from '../../db/repositories/users'
import { currentStore } from '../../db/store'
import type { Caller } from '../domain/actor'
import type { UserId } from '../domain/ids'
import { actorOf } from '../domain/records'
import { authOptions } from './options'

/** Who is asking. The session's version is held against the account on every request, so that ended sessions are ended. */
export const currentActor = cache(async (): Promise<Caller> => {
  const session = (await getServerSession(authOptions)) as { userId?: string; sessionVersion?: number } | null
  if (!session?.userId) return null
  const user = await findUser((await currentStore()).read, session.userId as UserId)
  if (!user || user.sessionVersion !== session.sessionVersion) return null
  return actorOf(user)
})
