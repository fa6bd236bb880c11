import 'server-only'
import { findEnrollment, teaches } from '../../../db/repositories/sections'
import { findUser } from '../../../db/repositories/users'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import type { Section, User } from '../../domain/records'
import { can } from '../../policies/can'
import { absent, requireCaller } from '../requireCaller'
import { requireSection } from './requireSection'

/**
 * A learner of a class whose work the caller may see.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function requireLearner(
  caller: Caller,
  sectionId: SectionId,
  userId: UserId,
): Promise<{ readonly section: Section; readonly learner: Pick<User, 'id' | 'name' | 'email'> }> {
  const actor = requireCaller(caller)
  const section = await requireSection(caller, sectionId)
  const { read } = await currentStore()
  const taught = await teaches(read, actor.userId, userId)
  if (!can(actor, { action: 'view-learner', learner: userId, taught })) absent('learner')
  const enrolled = await findEnrollment(read, sectionId, userId)
  const user = await findUser(read, userId)
  if (!user || enrolled?.role !== 'learner') return absent('learner')
  return { section, learner: { id: user.id, name: user.name, email: user.email } }
}
