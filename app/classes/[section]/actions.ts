'use server'
import type { z } from 'zod'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import { quizPolicySchema, setQuizPolicy as set } from '@lib/services/sections/quizPolicies'

export async function setQuizPolicy(input: z.input<typeof quizPolicySchema>) {
  return toOutcome(quizPolicySchema, input, async (given) => set(await currentActor(), given))
}
