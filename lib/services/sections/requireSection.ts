import 'server-only'
import { findEnrollment, findSection } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import type { SectionId } from '../../domain/ids'
import type { Section } from '../../domain/records'
import { can } from '../../policies/can'
import { absent, requireCaller } from '../requireCaller'

/**
 * A class that the caller may look into.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function requireSection(caller: Caller, sectionId: SectionId): Promise<Section> {
  const actor = requireCaller(caller)
  const { read } = await currentStore()
  const section = (await findSection(read, sectionId)) ?? absent('class')
  const role = (await findEnrollment(read, sectionId, actor.userId))?.role
  return can(actor, { action: 'view-section', role }) ? section : absent('class')
}
