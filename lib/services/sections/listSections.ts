import 'server-only'
import { listMemberships, type Membership } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import { requireCaller } from '../requireCaller'

/**
 * The caller's classes, taught and attended.
 * @throws Refusal `signed_out`
 */
export async function listSections(caller: Caller): Promise<Membership[]> {
  const actor = requireCaller(caller)
  return listMemberships((await currentStore()).read, actor.userId)
}
