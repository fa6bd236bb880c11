import 'server-only'
import { z } from 'zod'
import { insertEnrollment, insertSection } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import { newId, newJoinCode } from '../../auth/tokens'
import { findCourse } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId } from '../../domain/ids'
import type { Section } from '../../domain/records'
import { visibleLine } from '../../domain/visibleText'
import { absent, requirePermission } from '../requireCaller'

export const sectionSchema = z.strictObject({
  name: visibleLine('Give the class a name.', 80),
  course: z.string().max(80),
})

/**
 * Opens a class, with the caller as its instructor.
 * @throws Refusal `signed_out` | `forbidden` | `not_found`
 */
export async function createSection(caller: Caller, input: z.infer<typeof sectionSchema>): Promise<Section> {
  const actor = requirePermission(caller, { action: 'open-section' })
  const course = findCourse(input.course) ?? absent('course')
  const now = Date.now()
  const section: Section = { id: newId<SectionId>(), name: input.name, course: course.id, joinCode: newJoinCode(), createdAt: now }
  const store = await currentStore()
  await store.write(async (connection) => {
    await insertSection(connection, section)
    await insertEnrollment(connection, { sectionId: section.id, userId: actor.userId, role: 'instructor', joinedAt: now })
  })
  return section
}
