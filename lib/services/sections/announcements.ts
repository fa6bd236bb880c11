import 'server-only'
import { z } from 'zod'
import {
  deleteAnnouncement,
  findAnnouncement,
  insertAnnouncement,
  listAnnouncements,
  listLearnerAnnouncements,
} from '../../../db/repositories/announcements'
import { currentStore } from '../../../db/store'
import { newId } from '../../auth/tokens'
import { findCourse } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { AnnouncementId, SectionId } from '../../domain/ids'
import type { Announcement } from '../../domain/records'
import { Refusal } from '../../domain/outcome'
import { visibleLine } from '../../domain/visibleText'
import { absent, requireCaller } from '../requireCaller'
import { requireSection } from './requireSection'

export const announcementSchema = z.strictObject({
  section: z.string().max(60),
  text: visibleLine('Say something.', 1000),
  /** a path of a course, with the state of a figure if one likes */
  link: z
    .string()
    .max(1500)
    .regex(/^\/courses\/[a-z0-9-]+(\/[a-z0-9-]+)*(\?[\w.=&%+-]*)?(#[\w-]*)?$/, 'The link does not lead into a course of this site.')
    .nullable(),
})

export const announcementIdSchema = z.strictObject({ id: z.string().max(60) })

/** more would be a newspaper */
const most = 3

/**
 * Tells a class something, with a link into the course if there is one.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function announce(caller: Caller, { section: id, text, link }: z.infer<typeof announcementSchema>): Promise<Announcement> {
  const section = await requireSection(caller, id as SectionId)
  const announcement = { id: newId<AnnouncementId>(), sectionId: section.id, text, link, postedAt: Date.now() }
  await (await currentStore()).write((connection) => insertAnnouncement(connection, announcement))
  return announcement
}

/**
 * Takes an announcement back.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function retractAnnouncement(caller: Caller, { id }: z.infer<typeof announcementIdSchema>): Promise<void> {
  requireCaller(caller)
  const store = await currentStore()
  const announcement = (await findAnnouncement(store.read, id as AnnouncementId)) ?? absent('announcement')
  await requireSection(caller, announcement.sectionId).catch((error: unknown) => {
    throw error instanceof Refusal && error.code === 'not_found' ? new Refusal('not_found', 'There is no such announcement.') : error
  })
  await store.write((connection) => deleteAnnouncement(connection, announcement.id))
}

/**
 * What a class has been told, for those who teach it.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readClassAnnouncements(caller: Caller, sectionId: SectionId): Promise<Announcement[]> {
  const section = await requireSection(caller, sectionId)
  return listAnnouncements((await currentStore()).read, section.id)
}

/**
 * The latest that the caller's classes of a course have been told.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function readAnnouncements(caller: Caller, courseId: string): Promise<(Announcement & { readonly section: string })[]> {
  const { userId } = requireCaller(caller)
  const course = findCourse(courseId) ?? absent('course')
  return listLearnerAnnouncements((await currentStore()).read, userId, course.id, most)
}
