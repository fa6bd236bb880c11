import 'server-only'
import { z } from 'zod'
import { recordTry } from '../../../db/repositories/progress'
import { insertGradingRun, insertSubmission, nextSubmissionNumber } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { limitUses } from '../../auth/limitUses'
import { newId } from '../../auth/tokens'
import { findGoal } from '../../catalog/catalog'
import type { Actor, Caller } from '../../domain/actor'
import { type GoalOutcome, parseSetting, type Setting } from '../../domain/challenge'
import type { AssessmentKey, SubmissionId } from '../../domain/ids'
import { Refusal } from '../../domain/outcome'
import { ServerClosed } from '../../domain/ServerClosed'
import { PoolBusy } from '../../sandbox/server/SandboxPool'
import { background, sandboxPool } from '../graders'
import { absent, requireCaller } from '../requireCaller'
import { requireQuota, requireQuotaLeft } from '../requireQuota'

export const challengeSubmissionSchema = z.strictObject({
  assessment: z.string().max(200),
  setting: z.record(z.string().max(40), z.number()),
})

/** of one account */
const mostWaiting = 5

async function judge(actor: Actor, key: AssessmentKey, setting: Setting): Promise<GoalOutcome> {
  try {
    return await sandboxPool().turn(actor.userId, () => background().run('judge', { key, setting }), { mostWaiting })
  } catch (error) {
    if (!(error instanceof PoolBusy || error instanceof ServerClosed)) throw error
    throw new Refusal('busy', 'There is much to judge at the moment. Nothing was counted: hand it in again in a minute.')
  }
}

/**
 * Computes a challenge's outcome anew from the setting that was handed in, and keeps both.
 * @throws Refusal `signed_out` | `not_found` | `invalid` | `rate_limited` | `busy`
 */
export async function submitChallenge(caller: Caller, input: z.infer<typeof challengeSubmissionSchema>): Promise<GoalOutcome> {
  const actor = requireCaller(caller)
  const { challenge, goal } = findGoal(input.assessment) ?? absent('challenge')
  const setting = parseSetting(challenge.definition.parameters, input.setting)
  if (!setting) throw new Refusal('invalid', 'This is not a setting of the simulation.')
  await limitUses('submit-account', actor.userId)
  const assessment = input.assessment as AssessmentKey
  const store = await currentStore()
  await requireQuotaLeft(store.read, 'submission', actor.userId, Date.now())
  const outcome = await judge(actor, assessment, setting)
  const now = Date.now()
  const score = { scoreGiven: Number(outcome.met), scoreMaximum: 1 }
  const verdict = outcome.met ? 'passed' : 'failed'
  await store.write(async (connection) => {
    await requireQuota(connection, 'submission', actor.userId, now)
    const submissionId = newId<SubmissionId>()
    await insertSubmission(connection, {
      id: submissionId,
      userId: actor.userId,
      assessment,
      number: await nextSubmissionNumber(connection, actor.userId, assessment),
      payload: { kind: 'setting', goal: goal.id, setting },
      seed: Math.trunc(setting.seed ?? 0),
      contentHash: challenge.contentHash,
      submittedAt: now,
    })
    await insertGradingRun(connection, {
      submissionId,
      number: 1,
      verdict,
      ...score,
      result: { verdict, ...score, checks: [], console: [outcome.finding], consoleDropped: 0 },
      contentHash: challenge.contentHash,
      finishedAt: now,
    })
    await recordTry(connection, { userId: actor.userId, assessment, ...score, passed: outcome.met, updatedAt: now })
  })
  return outcome
}
