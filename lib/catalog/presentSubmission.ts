import 'server-only'
import type { GradedSubmission, GradingRun } from '../domain/records'
import type { GradingResult } from '../domain/verdict'
import { presentResult } from './presentResult'

/** A verdict that another has replaced. */
export type EarlierVerdict = Pick<GradingRun, 'verdict' | 'scoreGiven' | 'scoreMaximum' | 'finishedAt'>

/** A submission with what came of it, without the program and what was said about it. */
export interface SubmissionRow {
  readonly id: string
  readonly number: number
  readonly submittedAt: number
  /** absent while it waits to be graded */
  readonly result?: Pick<GradingResult, 'verdict' | 'scoreGiven' | 'scoreMaximum'> | undefined
}

export interface PresentedSubmission extends SubmissionRow {
  readonly source: string | undefined
  readonly result?: GradingResult | undefined
  /** where it was graded again, since its checks were put right */
  readonly earlier: readonly EarlierVerdict[]
}

export const presentSubmission = ({ submission, run, earlier = [] }: GradedSubmission): PresentedSubmission => ({
  id: submission.id,
  number: submission.number,
  submittedAt: submission.submittedAt,
  source: submission.payload.kind === 'program' ? submission.payload.source : undefined,
  result: run && presentResult(run.result),
  earlier: earlier.map(({ verdict, scoreGiven, scoreMaximum, finishedAt }) => ({ verdict, scoreGiven, scoreMaximum, finishedAt })),
})
