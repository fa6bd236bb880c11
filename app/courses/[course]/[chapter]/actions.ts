'use server'
import { z } from 'zod'
import { type Owned, ownersOutcome } from '@app/_components/ownersOutcome'
import { answerQuestion as answer, answerSchema } from '@lib/services/quizzes/answerQuestion'
import { startAttempt as start } from '@lib/services/quizzes/startAttempt'
import { challengeSubmissionSchema, submitChallenge } from '@lib/services/submissions/submitChallenge'

const quizSchema = z.strictObject({ quiz: z.string().max(200) })

export async function startAttempt(input: Owned<z.input<typeof quizSchema>>) {
  return ownersOutcome(quizSchema, input, (caller, { quiz }) => start(caller, quiz))
}

export async function answerQuestion(input: Owned<z.input<typeof answerSchema>>) {
  return ownersOutcome(answerSchema, input, answer)
}

export async function handInSetting(input: Owned<z.input<typeof challengeSubmissionSchema>>) {
  return ownersOutcome(challengeSubmissionSchema, input, submitChallenge)
}
