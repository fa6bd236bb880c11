import 'server-only'
import { listMemberships, type Membership } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import { can } from '../../policies/can'
import { requireCaller } from '../requireCaller'

/**
 * The caller's classes, taught and attended, and whether the caller may open one.
 * @throws Refusal `signed_out`
 */
export async function listSections(caller: Caller): Promise<{ memberships: Membership[]; mayOpen: boolean }> {
  const actor = requireCaller(caller)
  const memberships = await listMemberships((await currentStore()).read, actor.userId)
  return {
    memberships: memberships.filter(({ role }) => role === 'learner' || can(actor, { action: 'view-section', role })),
    mayOpen: can(actor, { action: 'open-section' }),
  }
}
