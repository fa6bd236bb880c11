import { describe, expect, it } from 'vitest'
import type { AssessmentKey, SubmissionId, UserId } from '@lib/domain/ids'
import type { GradingRun, Progress } from '@lib/domain/records'
import type { Verdict } from '@lib/domain/verdict'
import { regradedStandings } from '@lib/grading/regradedStandings'

const userId = 'ada' as UserId
const assessment = 'course/chapter/exercise/x' as AssessmentKey
type Points = readonly [given: number, maximum: number, verdict?: Verdict]

const runOf = ([scoreGiven, scoreMaximum, verdict = scoreGiven === scoreMaximum ? 'passed' : 'failed']: Points): GradingRun => ({
  submissionId: 'x' as SubmissionId,
  number: 1,
  verdict,
  scoreGiven,
  scoreMaximum,
  result: { verdict, scoreGiven, scoreMaximum, checks: [], console: [], consoleDropped: 0 },
  contentHash: '',
  finishedAt: 0,
})
const candidate = (run: Points | undefined, regrading?: Points) => ({
  submission: {
    id: 'x' as SubmissionId,
    userId,
    assessment,
    number: 1,
    payload: { kind: 'program', source: '' } as const,
    seed: 1,
    contentHash: '',
    submittedAt: 0,
  },
  run: run && runOf(run),
  regrading: regrading && runOf(regrading),
})
const standing = (scoreGiven: number, scoreMaximum: number): Progress => ({
  userId,
  assessment,
  scoreGiven,
  scoreMaximum,
  passed: scoreGiven === scoreMaximum,
  tries: 1,
  updatedAt: 0,
})

describe('graded again, a learner’s standing', () => {
  const rows: [
    what: string,
    candidates: ReturnType<typeof candidate>[],
    before: Progress,
    change: string,
    after: Points,
    changed: number,
  ][] = [
    ['rises with a better verdict', [candidate([5, 10], [10, 10])], standing(5, 10), 'raised', [10, 10], 1],
    ['falls with a worse one', [candidate([10, 10], [6, 10])], standing(10, 10), 'lowered', [6, 10], 1],
    ['stays with the same', [candidate([5, 10], [5, 10])], standing(5, 10), 'same', [5, 10], 0],
    [
      'is the best of all submissions',
      [candidate([10, 10], [4, 10]), candidate([8, 10], [9, 10])],
      standing(10, 10),
      'lowered',
      [9, 10],
      2,
    ],
    ['counts what was not graded again', [candidate([10, 10]), candidate([8, 10], [2, 10])], standing(10, 10), 'same', [10, 10], 1],
    ['is a share of the points', [candidate([6, 10], [12, 20])], standing(6, 10), 'same', [12, 20], 1],
    ['rises by passing, whatever the points', [candidate([10, 12], [10, 10])], standing(10, 12), 'raised', [10, 10], 1],
    [
      'is not touched by a failing grader',
      [candidate([7, 10]), candidate([3, 10], [0, 10, 'grader_failed'])],
      standing(7, 10),
      'same',
      [7, 10],
      0,
    ],
    [
      'stays where the grader fails at what was right',
      [candidate([10, 10], [0, 10, 'grader_failed'])],
      standing(10, 10),
      'same',
      [10, 10],
      0,
    ],
    ['rises where the grader had failed', [candidate([0, 10, 'grader_failed'], [4, 10])], standing(0, 10), 'raised', [4, 10], 1],
    ['counts what waits for nothing', [candidate(undefined), candidate([5, 10], [6, 10])], standing(5, 10), 'raised', [6, 10], 1],
  ]
  it.each(rows)('%s', (_, candidates, before, change, [scoreGiven, scoreMaximum], changed) => {
    expect(regradedStandings(candidates, [before])).toMatchObject([{ userId, change, after: { scoreGiven, scoreMaximum }, changed }])
  })

  it('is not spoken of where nothing was graded again', () => {
    expect(regradedStandings([candidate([5, 10])], [standing(5, 10)])).toEqual([])
  })
})
