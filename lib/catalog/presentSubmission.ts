import 'server-only'
import type { GradedSubmission } from '../domain/records'
import type { GradingResult } from '../domain/verdict'

export interface PresentedSubmission {
  readonly id: string
  readonly number: number
  readonly submittedAt: number
  readonly source: string | undefined
  /** absent while it waits to be graded */
  readonly result?: GradingResult | undefined
}

export const presentSubmission = ({ submission, run }: GradedSubmission): PresentedSubmission => ({
  id: submission.id,
  number: submission.number,
  submittedAt: submission.submittedAt,
  source: submission.payload.kind === 'program' ? submission.payload.source : undefined,
  result: run?.result,
})
