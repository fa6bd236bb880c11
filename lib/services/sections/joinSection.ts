import 'server-only'
import { findSectionByJoinCode, insertEnrollment } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import { limitFailures } from '../../auth/limitFailures'
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
  const store = await currentStore()
  const joined = await limitFailures([{ kind: 'join-account', who: actor.userId }], () =>
    store.write(async (connection) => {
      const section = (await findSectionByJoinCode(connection, normalised(code))) ?? absent('class code')
      await insertEnrollment(connection, { sectionId: section.id, userId: actor.userId, role: 'learner', joinedAt: Date.now() })
      return section
    }),
  )
  return joined ?? absent('class code')
}
