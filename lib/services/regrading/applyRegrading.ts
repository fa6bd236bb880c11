import 'server-only'
import { z } from 'zod'
import { putProgress } from '../../../db/repositories/progress'
import { deleteRegrading, listSectionSubmissions } from '../../../db/repositories/regradings'
import { listSectionProgress } from '../../../db/repositories/sections'
import { insertGradingRun } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey, SectionId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { regradedStandings } from '../../grading/regradedStandings'
import { isStaleSubmission, requireClassExercise } from '../sections/requireClassExercise'

export const applyRegradingSchema = z.strictObject({
  section: z.string().max(60),
  assessment: z.string().max(200),
  /** grades that would fall: kept as they are, or lowered */
  lowering: z.enum(['keep', 'lower']),
})

export type ApplyRegradingInput = z.infer<typeof applyRegradingSchema>

export interface AppliedRegrading {
  readonly runs: number
  readonly raised: number
  readonly lowered: number
  /** grades that would have fallen, and were kept */
  readonly kept: number
}

/**
 * Adds the previewed gradings to the history and moves the grades: up always, down only where that was asked for. All of it, or nothing.
 * @throws Refusal `signed_out` | `not_found` | `conflict` when the preview is not whole, or the checks have changed since
 */
export async function applyRegrading(caller: Caller, input: ApplyRegradingInput): Promise<AppliedRegrading> {
  const { section, exercise } = await requireClassExercise(caller, input.section as SectionId, input.assessment)
  const assessment = input.assessment as AssessmentKey
  const store = await currentStore()
  return store.write(async (connection) => {
    const submissions = await listSectionSubmissions(connection, section.id, assessment)
    const stale = submissions.filter((each) => isStaleSubmission(exercise, each))
    if (!stale.every(({ regrading }) => regrading?.contentHash === exercise.contentHash))
      throw new Refusal('conflict', 'Not everything is graded anew yet: look at what would change first.')
    const progress = (await listSectionProgress(connection, section.id)).filter((each) => each.assessment === assessment)
    const standings = regradedStandings(
      submissions.map((each) => (stale.includes(each) ? each : { ...each, regrading: undefined })),
      progress,
    )
    for (const { run, regrading } of stale) {
      if (!regrading) continue
      await insertGradingRun(connection, { ...regrading, number: (run?.number ?? 0) + 1 })
      await deleteRegrading(connection, regrading.submissionId)
    }
    const moved = standings.filter(({ change }) => change === 'raised' || (change === 'lowered' && input.lowering === 'lower'))
    for (const { userId, after } of moved) {
      const tries =
        progress.find((each) => each.userId === userId)?.tries ?? submissions.filter((each) => each.submission.userId === userId).length
      await putProgress(connection, { userId, assessment, ...after, tries, updatedAt: Date.now() })
    }
    const count = (change: string) => standings.filter((each) => each.change === change).length
    const lowered = input.lowering === 'lower' ? count('lowered') : 0
    return { runs: stale.length, raised: count('raised'), lowered, kept: count('lowered') - lowered }
  })
}
