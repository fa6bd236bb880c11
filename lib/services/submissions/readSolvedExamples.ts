import 'server-only'
import { z } from 'zod'
import { listSubmissions } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { findExercise } from '../../catalog/catalog'
import { type SolvedExample, solvedExamples } from '../../catalog/solvedExamples'
import type { Caller } from '../../domain/actor'
import type { AssessmentKey } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { absent, requireCaller } from '../requireCaller'

export const solvedSchema = z.strictObject({ assessment: z.string().max(200) })
export type SolvedInput = z.infer<typeof solvedSchema>

/**
 * Right programs with a commentary, for those who have written one.
 * @throws Refusal `signed_out` | `not_found` | `forbidden` unless one of the caller's own submissions has passed
 */
export async function readSolvedExamples(caller: Caller, { assessment }: SolvedInput): Promise<SolvedExample[]> {
  const actor = requireCaller(caller)
  const { exercise } = findExercise(assessment) ?? absent('exercise')
  const submissions = await listSubmissions((await currentStore()).read, actor.userId, assessment as AssessmentKey)
  if (!submissions.some(({ run }) => run?.verdict === 'passed'))
    throw new Refusal('forbidden', 'Solved examples open once your own program has passed.')
  return solvedExamples(exercise)
}
