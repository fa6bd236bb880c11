import 'server-only'
import { z } from 'zod'
import { listOutcomes } from '../../../db/repositories/fingerprints'
import { findSubmission } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { findExercise } from '../../catalog/catalog'
import { type SolvedExample, solvedExamples } from '../../catalog/solvedExamples'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { absent, requireCaller } from '../requireCaller'

export const solvedSchema = z.strictObject({ assessment: z.string().max(200) })
export type SolvedInput = z.infer<typeof solvedSchema>

export interface Solved {
  /** the caller's own program that passed last */
  readonly own: string
  readonly examples: readonly SolvedExample[]
}

/**
 * Right programs with a commentary, and the caller's own, for those who have written one.
 * @throws Refusal `signed_out` | `not_found` | `forbidden` unless one of the caller's own submissions has passed
 */
export async function readSolvedExamples(caller: Caller, { assessment }: SolvedInput): Promise<Solved> {
  const actor = requireCaller(caller)
  const { exercise } = findExercise(assessment) ?? absent('exercise')
  const { read } = await currentStore()
  const last = (await listOutcomes(read, actor.userId, assessment as AssessmentKey)).find(({ passed }) => passed)
  const own = last && (await findSubmission(read, last.id))
  if (own?.payload.kind !== 'program') throw new Refusal('forbidden', 'Solved examples open once your own program has passed.')
  return { own: own.payload.source, examples: solvedExamples(exercise) }
}
