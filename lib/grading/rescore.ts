import type { Question, ScoredResponse } from '../domain/quiz'
import type { Response } from '../domain/response'
import { drawVariant } from './drawVariant'
import { scoreResponse } from './scoreResponse'

export const rescorings = ['again', 'full', 'keep'] as const
/** again: by the key as it is now; full: all points to all who answered; keep: as it is */
export type Rescoring = (typeof rescorings)[number]

/** A response that a question's earlier version has scored, and what its present key gives it. */
export interface Rescored {
  readonly before: ScoredResponse
  /** undefined when the response does not fit the question any more */
  readonly again: ScoredResponse | undefined
}

/** Scores a kept response by a question as it is now, with the values of its attempt. */
export const rescore = (question: Question | undefined, seed: number, kept: Response, before: ScoredResponse): Rescored => ({
  before,
  again: question && scoreResponse(drawVariant(question, seed), kept),
})

/** What a response comes to. Points fall only where that is asked for. */
export function rescored({ before, again }: Rescored, how: Rescoring, lowering: 'keep' | 'lower'): ScoredResponse {
  if (how === 'full') return { ...before, scoreGiven: before.scoreMaximum }
  if (how === 'keep' || !again) return before
  return again.scoreGiven < before.scoreGiven - 1e-9 && lowering === 'keep' ? before : again
}
