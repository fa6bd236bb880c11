import { expect, it } from 'vitest'
import { presentSubmission } from '@lib/catalog/presentSubmission'
import type { AssessmentKey, SubmissionId, UserId } from '@lib/domain/ids'
import type { GradingResult } from '@lib/domain/verdict'

/** A verdict with every field that it may have. */
const result: GradingResult = {
  verdict: 'failed',
  scoreGiven: 1,
  scoreMaximum: 2,
  checks: [
    {
      id: 'pairs',
      title: 'Pairs',
      visibility: 'shown',
      passed: false,
      points: 2,
      casesPassed: 1,
      casesTotal: 3,
      message: 'It returned something else.',
      counterexample: {
        input: [{ name: 'rows', text: '[[1]]', cells: [[{ text: '1', agrees: true }]] }],
        compared: [
          {
            name: 'result',
            returned: '2',
            expected: '3',
            difference: '-1',
            agrees: false,
            cells: { returned: [[{ text: '2', agrees: false }]], expected: [[{ text: '3', agrees: false }]] },
          },
        ],
        calls: ['f(1)'],
        error: { name: 'TypeError', message: 'no', line: 1, column: 2, kind: 'TypeError' },
        reading: 'The sign is not right.',
        drawn: { of: 40, steps: 3 },
      },
    },
  ],
  error: { name: 'TypeError', message: 'no', line: 1, column: 2, kind: 'TypeError' },
  knownMistake: { id: 'slip', title: 'A slip', message: 'Look again.' },
  console: ['a line'],
  consoleDropped: 4,
}

/** The same with something that nobody has decided to send, in every object of it. */
const withNotes = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(withNotes)
  if (typeof value !== 'object' || value === null) return value
  return { ...Object.fromEntries(Object.entries(value).map(([key, each]) => [key, withNotes(each)])), note: 'the grader’s own' }
}

const presented = (kept: GradingResult) =>
  presentSubmission({
    submission: {
      id: 'one' as SubmissionId,
      userId: 'somebody' as UserId,
      assessment: 'an exercise' as AssessmentKey,
      number: 1,
      payload: { kind: 'program', source: '' },
      seed: 1,
      contentHash: 'hash',
      submittedAt: 1,
    },
    run: {
      submissionId: 'one' as SubmissionId,
      number: 1,
      verdict: kept.verdict,
      scoreGiven: kept.scoreGiven,
      scoreMaximum: kept.scoreMaximum,
      result: kept,
      contentHash: 'hash',
      finishedAt: 2,
    },
  }).result

it('a learner is sent the whole verdict', () => {
  expect(presented(result)).toEqual(result)
})

it('what nobody has decided to send stays on the server, at any depth of a verdict', () => {
  expect(presented(withNotes(result) as GradingResult)).toEqual(result)
})
