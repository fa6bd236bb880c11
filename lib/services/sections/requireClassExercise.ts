import 'server-only'
import { listSectionSubmissions } from '../../../db/repositories/regradings'
import { findEnrollment, findSection } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import { type ExerciseEntry, findExercise } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey, SectionId } from '../../domain/ids'
import type { GradingRun, Section } from '../../domain/records'
import { can } from '../../policies/can'
import { absent, requireCaller } from '../requireCaller'

/** What a class's learners have handed in for an exercise, with what regrading needs of it. */
export type ClassSubmission = Awaited<ReturnType<typeof listSectionSubmissions>>[number]

/**
 * An exercise of a class that the caller teaches, with all that has been handed in.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function requireClassExercise(
  caller: Caller,
  sectionId: SectionId,
  assessment: string | ((course: string) => AssessmentKey),
): Promise<{ readonly section: Section; readonly exercise: ExerciseEntry; readonly submissions: readonly ClassSubmission[] }> {
  const actor = requireCaller(caller)
  const { read } = await currentStore()
  const section = (await findSection(read, sectionId)) ?? absent('class')
  const role = (await findEnrollment(read, sectionId, actor.userId))?.role
  if (!can(actor, { action: 'view-section', role })) absent('class')
  const { entry, exercise } = findExercise(typeof assessment === 'string' ? assessment : assessment(section.course)) ?? absent('exercise')
  if (entry.course.id !== section.course) absent('exercise')
  return { section, exercise, submissions: await listSectionSubmissions(read, sectionId, exercise.key) }
}

/** Graded by checks that have changed since, or not at all because the grader failed. */
export const isStale = (exercise: ExerciseEntry, { contentHash, verdict }: Pick<GradingRun, 'contentHash' | 'verdict'>): boolean =>
  contentHash !== exercise.contentHash || verdict === 'grader_failed'

/** What has no verdict yet gets one by the checks that are there. */
export const isStaleSubmission = (exercise: ExerciseEntry, { run }: ClassSubmission): boolean => run !== undefined && isStale(exercise, run)
