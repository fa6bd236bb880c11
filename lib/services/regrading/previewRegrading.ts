import 'server-only'
import { z } from 'zod'
import { putRegrading } from '../../../db/repositories/regradings'
import { listLearners, listSectionProgress } from '../../../db/repositories/sections'
import { currentStore } from '../../../db/store'
import type { ExerciseEntry } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId } from '../../domain/ids'
import type { Regrading } from '../../domain/records'
import { type RegradedStanding, regradedStandings } from '../../grading/regradedStandings'
import { PoolBusy, PoolClosed } from '../../sandbox/server/SandboxPool'
import { gradeSafely } from '../submissions/gradeSubmission'
import { type ClassSubmission, isStaleSubmission, requireClassExercise } from '../sections/requireClassExercise'

export const classExerciseSchema = z.strictObject({ section: z.string().max(60), assessment: z.string().max(200) })
export type ClassExerciseInput = z.infer<typeof classExerciseSchema>

export interface RegradingPreview {
  /** submissions graded by checks that have changed since */
  readonly stale: number
  /** how many of them are graded anew: all, once it has been asked often enough */
  readonly done: number
  /** what it comes to, as far as it is known; nothing is changed yet */
  readonly learners: readonly (RegradedStanding & { readonly name: string })[]
}

/** how long one call grades before it answers how far it is */
const patienceMs = 2000
/** gradings at a time: the queue takes turns, so that learners who submit meanwhile are not held up */
const together = 2

const isFresh = (exercise: ExerciseEntry, { regrading }: ClassSubmission) => regrading?.contentHash === exercise.contentHash

async function regrade(exercise: ExerciseEntry, { submission }: ClassSubmission, owner: string): Promise<Regrading | undefined> {
  if (submission.payload.kind !== 'program') return undefined
  const result = await gradeSafely(exercise, submission.payload.source, submission.seed, owner)
  const { verdict, scoreGiven, scoreMaximum } = result
  const { contentHash } = exercise
  return { submissionId: submission.id, verdict, scoreGiven, scoreMaximum, result, contentHash, finishedAt: Date.now() }
}

/** What is known of a regrading so far, without grading anything. */
export async function readRegrading(caller: Caller, { section: id, assessment }: ClassExerciseInput): Promise<RegradingPreview> {
  const { section, exercise, submissions } = await requireClassExercise(caller, id as SectionId, assessment)
  const { read } = await currentStore()
  const learners = new Map((await listLearners(read, section.id)).map(({ id: userId, name }) => [userId, name]))
  const progress = (await listSectionProgress(read, section.id)).filter((each) => each.assessment === assessment)
  const stale = submissions.filter((each) => isStaleSubmission(exercise, each))
  const known = submissions.map((each) =>
    isStaleSubmission(exercise, each) && isFresh(exercise, each) ? each : { ...each, regrading: undefined },
  )
  return {
    stale: stale.length,
    done: stale.filter((each) => isFresh(exercise, each)).length,
    learners: regradedStandings(known, progress).map((each) => ({ ...each, name: learners.get(each.userId) ?? '' })),
  }
}

/**
 * Grades on for a while what was graded by checks that have changed, each submission with its own seed, and says what that comes to.
 * Grades stay as they are. Asked again, it goes on where it stopped.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function previewRegrading(caller: Caller, input: ClassExerciseInput): Promise<RegradingPreview> {
  const { section, exercise, submissions } = await requireClassExercise(caller, input.section as SectionId, input.assessment)
  const open = submissions.filter((each) => isStaleSubmission(exercise, each) && !isFresh(exercise, each))
  const store = await currentStore()
  const until = Date.now() + patienceMs
  while (open.length > 0 && Date.now() < until) {
    try {
      const regraded = await Promise.all(open.splice(0, together).map((each) => regrade(exercise, each, `regrading ${section.id}`)))
      await store.write(async (connection) => {
        for (const each of regraded) if (each) await putRegrading(connection, each)
      })
    } catch (error) {
      if (error instanceof PoolBusy || error instanceof PoolClosed) break
      throw error
    }
  }
  return readRegrading(caller, input)
}
