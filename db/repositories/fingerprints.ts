import 'server-only'
import { and, asc, between, eq, inArray, isNull, lt, ne, or, sql } from 'drizzle-orm'
import type { AssessmentKey, SectionId, SubmissionId, UserId } from '../../lib/domain/ids'
import type { ComparedProgram, Fingerprint } from '../../lib/domain/records'
import type { Connection } from '../connection'

export async function findComparedProgram(
  { db, tables }: Connection,
  userId: UserId,
  assessment: AssessmentKey,
): Promise<ComparedProgram | undefined> {
  const { comparedPrograms } = tables
  const [row] = await db
    .select()
    .from(comparedPrograms)
    .where(and(eq(comparedPrograms.userId, userId), eq(comparedPrograms.assessment, assessment)))
  return row
}

/** Says that the program by which a learner is compared is not the right one any more. */
export async function outdateComparedProgram({ db, tables }: Connection, userId: UserId, assessment: AssessmentKey): Promise<void> {
  const { comparedPrograms } = tables
  await db
    .update(comparedPrograms)
    .set({ version: 0 })
    .where(and(eq(comparedPrograms.userId, userId), eq(comparedPrograms.assessment, assessment)))
}

/** Lets a learner be compared by this program alone. */
export async function putComparedProgram(
  { db, tables }: Connection,
  program: ComparedProgram,
  prints: readonly Fingerprint[],
): Promise<void> {
  const { comparedPrograms, fingerprints } = tables
  const { userId, assessment } = program
  await db
    .insert(comparedPrograms)
    .values(program)
    .onConflictDoUpdate({ target: [comparedPrograms.userId, comparedPrograms.assessment], set: program })
  await db.delete(fingerprints).where(and(eq(fingerprints.assessment, assessment), eq(fingerprints.userId, userId)))
  if (prints.length > 0) await db.insert(fingerprints).values(prints.map((print) => ({ ...print, userId, assessment })))
}

/** Learners with programs by which they are not compared yet, or were in another way. */
export async function listUncompared(
  { db, tables }: Connection,
  version: number,
  limit: number,
): Promise<{ readonly userId: UserId; readonly assessment: AssessmentKey }[]> {
  const { comparedPrograms, gradingRuns, submissions } = tables
  return db
    .selectDistinct({ userId: submissions.userId, assessment: submissions.assessment })
    .from(submissions)
    .innerJoin(gradingRuns, eq(gradingRuns.submissionId, submissions.id))
    .leftJoin(
      comparedPrograms,
      and(eq(comparedPrograms.userId, submissions.userId), eq(comparedPrograms.assessment, submissions.assessment)),
    )
    .where(
      and(
        sql`${submissions.assessment} like '%/exercise/%'`,
        ne(gradingRuns.verdict, 'grader_failed'),
        or(isNull(comparedPrograms.version), lt(comparedPrograms.version, version)),
      ),
    )
    .limit(limit)
}

/** A learner's submissions to an exercise with whether each passed in the end, without their programs, the newest first. */
export async function listOutcomes(
  { db, tables }: Connection,
  userId: UserId,
  assessment: AssessmentKey,
): Promise<{ readonly id: SubmissionId; readonly number: number; readonly passed: boolean }[]> {
  const { gradingRuns, submissions } = tables
  const rows = await db
    .select({ id: submissions.id, number: submissions.number, verdict: gradingRuns.verdict })
    .from(submissions)
    .innerJoin(gradingRuns, eq(gradingRuns.submissionId, submissions.id))
    .where(and(eq(submissions.userId, userId), eq(submissions.assessment, assessment)))
    .orderBy(sql`${submissions.number} desc, ${gradingRuns.number} desc`)
  const latest = rows.filter(({ id }, i) => rows[i - 1]?.id !== id)
  // What the grader failed at says nothing about its program.
  return latest
    .filter(({ verdict }) => verdict !== 'grader_failed')
    .map(({ id, number, verdict }) => ({ id, number, passed: verdict === 'passed' }))
}

/** The programs by which a class's learners are compared. */
export async function listComparedPrograms(
  { db, tables }: Connection,
  sectionId: SectionId,
  assessment: AssessmentKey,
): Promise<ComparedProgram[]> {
  const { comparedPrograms, enrollments } = tables
  const rows = await db
    .select({ program: comparedPrograms })
    .from(comparedPrograms)
    .innerJoin(enrollments, eq(enrollments.userId, comparedPrograms.userId))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner'), eq(comparedPrograms.assessment, assessment)))
    .orderBy(asc(comparedPrograms.userId))
  return rows.map(({ program }) => program)
}

/** How many of a class have each passage of an exercise's programs. */
const holdersOf = ({ db, tables: { enrollments, fingerprints } }: Connection, sectionId: SectionId, assessment: AssessmentKey) =>
  db
    .select({ hash: fingerprints.hash, holders: sql<number>`count(*)`.as('holders') })
    .from(fingerprints)
    .innerJoin(enrollments, eq(enrollments.userId, fingerprints.userId))
    .where(and(eq(enrollments.sectionId, sectionId), eq(enrollments.role, 'learner'), eq(fingerprints.assessment, assessment)))
    .groupBy(fingerprints.hash)
    .as('held')

/** Passages that at least two of a class have and at most some, the rarest first. */
export async function listRarePassages(
  connection: Connection,
  sectionId: SectionId,
  assessment: AssessmentKey,
  most: number,
  limit: number,
): Promise<{ readonly id: UserId; readonly hash: number; readonly holders: number }[]> {
  const { db, tables } = connection
  const { enrollments, fingerprints } = tables
  const held = holdersOf(connection, sectionId, assessment)
  const rows = await db
    .select({ id: fingerprints.userId, hash: fingerprints.hash, holders: sql<number>`${held.holders}` })
    .from(fingerprints)
    .innerJoin(held, eq(held.hash, fingerprints.hash))
    .innerJoin(enrollments, eq(enrollments.userId, fingerprints.userId))
    .where(
      and(
        eq(enrollments.sectionId, sectionId),
        eq(enrollments.role, 'learner'),
        eq(fingerprints.assessment, assessment),
        between(sql`${held.holders}`, 2, most),
      ),
    )
    .orderBy(sql`${held.holders}`, asc(fingerprints.hash), asc(fingerprints.userId))
    .limit(limit)
  return rows.map((row) => ({ ...row, holders: Number(row.holders) }))
}

/** How many passages each of a class has that so many have, up to some. */
export async function countRarePassages(
  connection: Connection,
  sectionId: SectionId,
  assessment: AssessmentKey,
  most: number,
): Promise<{ readonly id: UserId; readonly holders: number; readonly passages: number }[]> {
  const { db, tables } = connection
  const { enrollments, fingerprints } = tables
  const held = holdersOf(connection, sectionId, assessment)
  const rows = await db
    .select({ id: fingerprints.userId, holders: sql<number>`${held.holders}`, passages: sql<number>`count(*)` })
    .from(fingerprints)
    .innerJoin(held, eq(held.hash, fingerprints.hash))
    .innerJoin(enrollments, eq(enrollments.userId, fingerprints.userId))
    .where(
      and(
        eq(enrollments.sectionId, sectionId),
        eq(enrollments.role, 'learner'),
        eq(fingerprints.assessment, assessment),
        between(sql`${held.holders}`, 1, most),
      ),
    )
    .groupBy(fingerprints.userId, sql`${held.holders}`)
    .orderBy(asc(fingerprints.userId), sql`${held.holders}`)
  return rows.map((row) => ({ ...row, holders: Number(row.holders), passages: Number(row.passages) }))
}

/** The fingerprints of some programs. */
export async function listFingerprints(
  { db, tables }: Connection,
  assessment: AssessmentKey,
  userIds: readonly UserId[],
): Promise<(Fingerprint & { readonly userId: UserId })[]> {
  const { fingerprints } = tables
  return db
    .select({ userId: fingerprints.userId, hash: fingerprints.hash, places: fingerprints.places })
    .from(fingerprints)
    .where(and(eq(fingerprints.assessment, assessment), inArray(fingerprints.userId, userIds)))
}
