import 'server-only'
import { findSectionByJoinCode, insertEnrollment } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import { limitUses } from '../../auth/limitUses'
import type { Caller } from '../../domain/actor'
import type { Section } from '../../domain/records'
import { absent, requireCaller } from '../requireCaller'

/** What people type and paste: lower case, spaces and dashes are forgiven. */
const normalised = (code: string) => code.toUpperCase().replace(/[^A-Z0-9]/g, '')

/**
 * Makes the caller a learner of the class that has the code. Joining twice changes nothing.
 * @throws Refusal `signed_out` | `rate_limited` | `not_found`
 */
export async function joinSection(caller: Caller, code: string): Promise<Section> {
  const actor = requireCaller(caller)
  await limitUses('join-account', actor.userId)
  const store = await currentStore()
  return store.write(async (connection) => {
    const section = (await findSectionByJoinCode(connection, normalised(code))) ?? absent('class code')
    await insertEnrollment(connection, { sectionId: section.id, userId: actor.userId, role: 'learner', joinedAt: Date.now() })
    return section
  })
}
