'use server'
import { z } from 'zod'
import { type Owned, ownersOutcome } from '@app/_components/ownersOutcome'
import { readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { type HintInput, hintSchema, openHint as open } from '@lib/services/work/hints'
import { readSolvedExamples, type SolvedInput, solvedSchema } from '@lib/services/submissions/readSolvedExamples'
import { orderRamp as order, type RampInput, rampSchema } from '@lib/services/work/orderRamp'
import { exerciseSubmissionSchema, submitExercise } from '@lib/services/submissions/submitExercise'

const submissionSchema = z.strictObject({ id: z.string().max(60) })

export async function submitProgram(input: Owned<z.input<typeof exerciseSubmissionSchema>>) {
  return ownersOutcome(exerciseSubmissionSchema, input, submitExercise)
}

export async function readSubmission(input: Owned<z.input<typeof submissionSchema>>) {
  return ownersOutcome(submissionSchema, input, (caller, { id }) => readOwnSubmission(caller, id))
}

export async function openHint(input: Owned<HintInput>) {
  return ownersOutcome(hintSchema, input, open)
}

export async function readSolved(input: Owned<SolvedInput>) {
  return ownersOutcome(solvedSchema, input, readSolvedExamples)
}

export async function orderRamp(input: Owned<RampInput>) {
  return ownersOutcome(rampSchema, input, order)
}
