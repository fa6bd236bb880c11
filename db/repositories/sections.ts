import 'server-only'
import { and, asc, eq, inArray, sql } from 'drizzle-orm'
import type { EnrollmentRole } from '../../lib/domain/actor'
import type { SectionId, UserId } from '../../lib/domain/ids'
import type { Enrollment, Progress, Section, User } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function insertSection({ db, tables }: Connection, section: Section): Promise<void> {
  await db.insert(tables.sections).values(section)
}

export async function findSection({ db, tables }: Connection, id: SectionId): Promise<Section | undefined> {
  const [section] = await db.select().from(tables.sections).where(eq(tables.sections.id, id)).limit(1)
  return section
}

export async function findSectionByJoinCode({ db, tables }: Connection, joinCode: string): Promise<Section | undefined> {
  const [section] = await db.select().from(tables.sections).where(eq(tables.sections.joinCode, joinCode)).limit(1)
  return section
}

/** Adds a person to a section; somebody who is in it already stays what they are. */
export async function insertEnrollment({ db, tables }: Connection, enrollment: Enrollment): Promise<void> {
  await db.insert(tables.enrollments).values(enrollment).onConflictDoNothing()
}

export async function findEnrollment({ db, tables }: Connection, sectionId: SectionId, userId: UserId): Promise<Enrollment | undefined> {
  const { enrollments } = tables
  const [enrollment] = await db
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.userId, userId)))
    .limit(1)
  return enrollment
}

export interface Membership {
  readonly section: Section
  readonly role: EnrollmentRole
}

export async function listMemberships({ db, tables }: Connection, userId: UserId): Promise<Membership[]> {
  const { enrollments, sections } = tables
  return db
    .select({ section: sections, role: enrollments.role })
    .from(enrollments)
    .innerJoin(sections, eq(sections.id, enrollments.sectionId))
    .where(eq(enrollments.userId, userId))
    .orderBy(asc(sections.name), asc(sections.id))
}

export async function listAllSections({ db, tables: { sections } }: Connection): Promise<Section[]> {
  return db.select().from(sections).orderBy(asc(sections.name), asc(sections.id))
}

/** In how many classes of a course somebody learns. */
export async function countLearnerSections({ db, tables }: Connection, userId: UserId, course: string): Promise<number> {
  const { enrollments, sections } = tables
  const [row] = await db
    .select({ count: sql<number>`count(*)` })
    .from(enrollments)
    .innerJoin(sections, eq(sections.id, enrollments.sectionId))
    .where(and(eq(enrollments.userId, userId), eq(enrollments.role, 'learner'), eq(sections.course, course)))
  return Number(row?.count ?? 0)
}

export async function listLearners({ db, tables }: Connection, sectionId: SectionId): Promise<Pick<User, 'id' | 'name' | 'email'>[]> {
  const { enrollments, users } = tables
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(enrollments)
    .innerJoin(users, eq(users.id, enrollments.userId))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner')))
    .orderBy(asc(users.name), asc(users.id))
}

/** Whether one person teaches a class that another learns in. */
export async function teaches({ db, tables }: Connection, instructor: UserId, learner: UserId): Promise<boolean> {
  const { enrollments } = tables
  const taught = db
    .select({ id: enrollments.sectionId })
    .from(enrollments)
    .where(and(eq(enrollments.userId, instructor), eq(enrollments.role, 'instructor')))
  const rows = await db
    .select({ id: enrollments.sectionId })
    .from(enrollments)
    .where(and(eq(enrollments.userId, learner), eq(enrollments.role, 'learner'), inArray(enrollments.sectionId, taught)))
    .limit(1)
  return rows.length > 0
}

export async function listSectionProgress({ db, tables }: Connection, sectionId: SectionId): Promise<Progress[]> {
  const { enrollments, progress } = tables
  const rows = await db
    .select({ progress })
    .from(progress)
    .innerJoin(enrollments, eq(enrollments.userId, progress.userId))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner')))
  return rows.map((row) => row.progress)
}
