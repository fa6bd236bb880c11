import 'server-only'
import { type ClassSubmission, listSectionSubmissions } from '../../../db/repositories/regradings'
import { listSectionProgress } from '../../../db/repositories/sections'
import type { Connection } from '../../../db/connection'
import type { ExerciseEntry } from '../../catalog/catalog'
import type { GradingRun, Progress, Section } from '../../domain/records'
import { type RegradedStanding, regradedStandings } from '../../grading/regradedStandings'

export interface RegradingPlan {
  readonly submissions: readonly ClassSubmission[]
  readonly progress: readonly Progress[]
  /** graded by checks that have changed since */
  readonly stale: readonly ClassSubmission[]
  /** those of them that are not graded anew yet */
  readonly open: readonly ClassSubmission[]
  /** what the rest comes to */
  readonly standings: readonly RegradedStanding[]
}

/** Graded by checks that have changed since, or not at all because the grader failed. */
export const isStale = (exercise: ExerciseEntry, { contentHash, verdict }: Pick<GradingRun, 'contentHash' | 'verdict'>): boolean =>
  contentHash !== exercise.contentHash || verdict === 'grader_failed'

/** Where regrading an exercise of a class stands. */
export async function planRegrading(connection: Connection, section: Section, exercise: ExerciseEntry): Promise<RegradingPlan> {
  const submissions = await listSectionSubmissions(connection, section.id, exercise.key)
  const progress = (await listSectionProgress(connection, section.id)).filter((each) => each.assessment === exercise.key)
  // What has no verdict yet gets one by the checks that are there.
  const stale = submissions.filter(({ run }) => run !== undefined && isStale(exercise, run))
  const open = stale.filter(({ regrading }) => regrading?.contentHash !== exercise.contentHash)
  const anew = new Set(stale.filter((each) => !open.includes(each)))
  const standings = regradedStandings(
    submissions.map((each) => (anew.has(each) ? each : { ...each, regrading: undefined })),
    progress,
  )
  return { submissions, progress, stale, open, standings }
}
