import 'server-only'
import { z } from 'zod'
import { type ClassSubmission, putRegrading } from '../../../db/repositories/regradings'
import { listLearners } from '../../../db/repositories/sections'
import { findSubmission } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import type { ExerciseEntry } from '../../catalog/catalog'
import type { Caller } from '../../domain/actor'
import type { SectionId } from '../../domain/ids'
import type { Regrading, User } from '../../domain/records'
import { ServerClosed } from '../../domain/ServerClosed'
import type { RegradedStanding } from '../../grading/regradedStandings'
import { PoolBusy } from '../../sandbox/server/SandboxPool'
import { exerciseOf } from '../sections/ofCourse'
import { requireSection } from '../sections/requireSection'
import { gradeSafely } from '../submissions/gradeSubmission'
import { planRegrading, type RegradingPlan } from './planRegrading'

export const classExerciseSchema = z.strictObject({ section: z.string().max(60), assessment: z.string().max(200) })

export const previewRegradingSchema = classExerciseSchema.extend({
  /** how many of the learners whose grade would move are known already */
  from: z.int().min(0).max(100_000),
})
export type PreviewRegradingInput = z.infer<typeof previewRegradingSchema>

/** learners that one preview names */
const aPage = 50

export interface RegradingPreview {
  /** submissions graded by checks that have changed since */
  readonly stale: number
  /** how many of them are graded anew: all, once it has been asked often enough */
  readonly done: number
  /** how many grades would rise, fall and stay, as far as it is known; nothing is changed yet */
  readonly raised: number
  readonly lowered: number
  readonly same: number
  /** whose grades would move, those that would fall first: a page of them */
  readonly learners: readonly (RegradedStanding & { readonly name: string })[]
}

/** how long one call grades before it answers how far it is */
const patienceMs = 2000
/** gradings at a time: the queue takes turns, so that learners who submit meanwhile are not held up */
const together = 2

async function regrade(exercise: ExerciseEntry, { submission: { id } }: ClassSubmission, owner: string): Promise<Regrading | undefined> {
  const submission = await findSubmission((await currentStore()).read, id)
  if (submission?.payload.kind !== 'program') return undefined
  const result = await gradeSafely(exercise, submission.payload.source, submission.seed, owner)
  const { verdict, scoreGiven, scoreMaximum } = result
  const { contentHash } = exercise
  return { submissionId: submission.id, verdict, scoreGiven, scoreMaximum, result, contentHash, finishedAt: Date.now() }
}

/** A plan as an instructor reads it, a page of it. */
export function presentRegrading(
  { stale, open, standings }: Pick<RegradingPlan, 'stale' | 'open' | 'standings'>,
  learners: readonly Pick<User, 'id' | 'name'>[],
  from = 0,
): RegradingPreview {
  const names = new Map(learners.map(({ id, name }) => [id, name]))
  const count = (change: RegradedStanding['change']) => standings.filter((each) => each.change === change).length
  const moved = standings.filter(({ change }) => change !== 'same')
  return {
    stale: stale.length,
    done: stale.length - open.length,
    raised: count('raised'),
    lowered: count('lowered'),
    same: count('same'),
    learners: moved.slice(from, from + aPage).map((each) => ({ ...each, name: names.get(each.userId) ?? '' })),
  }
}

/**
 * Grades on for a while what was graded by checks that have changed, each submission with its own seed, and says what that comes to.
 * Grades stay as they are. Asked again, it goes on where it stopped.
 * @throws Refusal `signed_out` | `not_found`
 */
export async function previewRegrading(caller: Caller, input: PreviewRegradingInput): Promise<RegradingPreview> {
  const section = await requireSection(caller, input.section as SectionId)
  const exercise = exerciseOf(section, input.assessment)
  const store = await currentStore()
  const open = [...(await planRegrading(store.read, section, exercise)).open]
  const until = Date.now() + patienceMs
  while (open.length > 0 && Date.now() < until) {
    try {
      const regraded = await Promise.all(open.splice(0, together).map((each) => regrade(exercise, each, `regrading ${section.id}`)))
      await store.write(async (connection) => {
        for (const each of regraded) if (each) await putRegrading(connection, each)
      })
    } catch (error) {
      if (error instanceof PoolBusy || error instanceof ServerClosed) break
      throw error
    }
  }
  return presentRegrading(await planRegrading(store.read, section, exercise), await listLearners(store.read, section.id), input.from)
}
