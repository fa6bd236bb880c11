import 'server-only'
import { listAllSections, listMemberships, type Membership } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import type { Section } from '../../domain/records'
import { can } from '../../policies/can'
import { requireCaller } from '../requireCaller'

export interface Sections {
  /** the caller's own, taught and attended */
  readonly memberships: readonly Membership[]
  /** those that the caller does not teach and may look into, as an administrator may */
  readonly others: readonly Section[]
  readonly mayOpen: boolean
}

/** @throws Refusal `signed_out` */
export async function listSections(caller: Caller): Promise<Sections> {
  const actor = requireCaller(caller)
  const { read } = await currentStore()
  const memberships = await listMemberships(read, actor.userId)
  const taught = new Set(memberships.flatMap(({ section, role }) => (role === 'instructor' ? section.id : [])))
  return {
    others: can(actor, { action: 'view-section', role: undefined })
      ? (await listAllSections(read)).filter(({ id }) => !taught.has(id))
      : [],
    memberships: memberships.filter(({ role }) => role === 'learner' || can(actor, { action: 'view-section', role })),
    mayOpen: can(actor, { action: 'open-section' }),
  }
}
