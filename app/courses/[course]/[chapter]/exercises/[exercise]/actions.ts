'use server'
import { z } from 'zod'
import { toOutcome } from '@app/_components/toOutcome'
import { currentActor } from '@lib/auth/session'
import { readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { type HintInput, hintSchema, openHint as open } from '@lib/services/work/hints'
import { readSolvedExamples, type SolvedInput, solvedSchema } from '@lib/services/submissions/readSolvedExamples'
import { orderRamp as order, type RampInput, rampSchema } from '@lib/services/work/orderRamp'
import { exerciseSubmissionSchema, submitExercise } from '@lib/services/submissions/submitExercise'

const submissionSchema = z.strictObject({ id: z.string().max(60) })

export async function submitProgram(input: z.input<typeof exerciseSubmissionSchema>) {
  return toOutcome(exerciseSubmissionSchema, input, async (submission) => submitExercise(await currentActor(), submission))
}

export async function readSubmission(input: z.input<typeof submissionSchema>) {
  return toOutcome(submissionSchema, input, async ({ id }) => readOwnSubmission(await currentActor(), id))
}

export async function openHint(input: HintInput) {
  return toOutcome(hintSchema, input, async (hint) => open(await currentActor(), hint))
}

export async function readSolved(input: SolvedInput) {
  return toOutcome(solvedSchema, input, async (solved) => readSolvedExamples(await currentActor(), solved))
}

export async function orderRamp(input: RampInput) {
  return toOutcome(rampSchema, input, async (ramp) => order(await currentActor(), ramp))
}
