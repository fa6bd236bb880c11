'use server'
import type { z } from 'zod'
import { z as schema } from 'zod'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import { answerQuestion as answer, answerSchema } from '@lib/services/quizzes/answerQuestion'
import { startAttempt as start } from '@lib/services/quizzes/startAttempt'
import { challengeSubmissionSchema, submitChallenge } from '@lib/services/submissions/submitChallenge'

const quizSchema = schema.strictObject({ quiz: schema.string().max(200) })

export async function startAttempt(input: z.input<typeof quizSchema>) {
  return toOutcome(quizSchema, input, async ({ quiz }) => start(await currentActor(), quiz))
}

export async function answerQuestion(input: z.input<typeof answerSchema>) {
  return toOutcome(answerSchema, input, async (given) => answer(await currentActor(), given))
}

export async function handInSetting(input: z.input<typeof challengeSubmissionSchema>) {
  return toOutcome(challengeSubmissionSchema, input, async (submission) => submitChallenge(await currentActor(), submission))
}
