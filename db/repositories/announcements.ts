import 'server-only'
import { and, desc, eq } from 'drizzle-orm'
import type { AnnouncementId, SectionId, UserId } from '../../lib/domain/ids'
import type { Announcement } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertAnnouncement({ db, tables }: Connection, announcement: Announcement): Promise<void> {
  await db.insert(tables.announcements).values(announcement)
}

export async function findAnnouncement({ db, tables }: Connection, id: AnnouncementId): Promise<Announcement | undefined> {
  const [row] = await db.select().from(tables.announcements).where(eq(tables.announcements.id, id))
  return row
}

export async function deleteAnnouncement({ db, tables }: Connection, id: AnnouncementId): Promise<void> {
  await db.delete(tables.announcements).where(eq(tables.announcements.id, id))
}

/** The newest first. */
export async function listAnnouncements({ db, tables }: Connection, sectionId: SectionId): Promise<Announcement[]> {
  const { announcements } = tables
  return db
    .select()
    .from(announcements)
    .where(eq(announcements.sectionId, sectionId))
    .orderBy(desc(announcements.postedAt), desc(announcements.id))
}

/** What a learner's classes of a course have been told, the newest first. */
export async function listLearnerAnnouncements(
  { db, tables }: Connection,
  userId: UserId,
  course: string,
  most: number,
): Promise<(Announcement & { readonly section: string })[]> {
  const { announcements, enrollments, sections } = tables
  const rows = await db
    .select({ announcement: announcements, section: sections.name })
    .from(announcements)
    .innerJoin(sections, eq(sections.id, announcements.sectionId))
    .innerJoin(enrollments, eq(enrollments.sectionId, announcements.sectionId))
    .where(and(eq(enrollments.userId, userId), eq(enrollments.role, 'learner'), eq(sections.course, course)))
    .orderBy(desc(announcements.postedAt), desc(announcements.id))
    .limit(most)
  return rows.map(({ announcement, section }) => ({ ...announcement, section }))
}
