import 'server-only'
import { z } from 'zod'
import { putProgress } from '../../../db/repositories/progress'
import { deleteRegrading, findRegrading } from '../../../db/repositories/regradings'
import { insertGradingRun } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import type { Caller } from '../../domain/actor'
import type { SectionId, UserId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { compareSoon, renewCompared } from '../alike/compareProgram'
import { exerciseOf } from '../sections/ofCourse'
import { requireSection } from '../sections/requireSection'
import { planRegrading } from './planRegrading'
import { classExerciseSchema } from './previewRegrading'

export const applyRegradingSchema = classExerciseSchema.extend({
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
 * What the grader failed at stays as it was, and is asked for again. Learners are compared by what passes now.
 * @throws Refusal `signed_out` | `not_found` | `conflict` when the preview is not whole, or the checks have changed since
 */
export async function applyRegrading(caller: Caller, input: ApplyRegradingInput): Promise<AppliedRegrading> {
  const section = await requireSection(caller, input.section as SectionId)
  const exercise = exerciseOf(section, input.assessment)
  const store = await currentStore()
  const { renewed, applied } = await store.write(async (connection) => {
    const { submissions, progress, stale, open, standings } = await planRegrading(connection, section, exercise)
    if (open.length > 0) throw new Refusal('conflict', 'Not everything is graded anew yet: look at what would change first.')
    let runs = 0
    const regraded = new Set<UserId>()
    for (const { submission, run } of stale) {
      const regrading = await findRegrading(connection, submission.id)
      if (!regrading) continue
      await deleteRegrading(connection, regrading.submissionId)
      if (regrading.verdict === 'grader_failed') continue
      await insertGradingRun(connection, { ...regrading, number: (run?.number ?? 0) + 1 })
      regraded.add(submission.userId)
      runs++
    }
    for (const { userId, after, change } of standings) {
      if (change === 'same' || (change === 'lowered' && input.lowering === 'keep')) continue
      const known = progress.find((each) => each.userId === userId)
      const own = submissions.filter((each) => each.submission.userId === userId)
      // Nobody has worked on anything: when the learner last did stays as it was.
      const updatedAt = known?.updatedAt ?? Math.max(...own.map(({ submission }) => submission.submittedAt))
      // A draft, or a run that the grader failed at, may have left a row that counts no try.
      const tries = Math.max(known?.tries ?? 0, own.length)
      await putProgress(connection, { userId, assessment: exercise.key, ...after, tries, updatedAt })
    }
    const count = (change: string) => standings.filter((each) => each.change === change).length
    const lowered = input.lowering === 'lower' ? count('lowered') : 0
    const renewed: UserId[] = []
    for (const userId of regraded) if (await renewCompared(connection, { userId, assessment: exercise.key })) renewed.push(userId)
    return { renewed, applied: { runs, raised: count('raised'), lowered, kept: count('lowered') - lowered } }
  })
  for (const userId of renewed) compareSoon({ userId, assessment: exercise.key })
  return applied
}
