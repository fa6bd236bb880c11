import { describe, expect, it } from 'vitest'
import type { AssessmentKey, UserId } from '@lib/domain/ids'
import type { Progress } from '@lib/domain/records'
import { chapterProgress, type Part } from '@lib/grading/chapterProgress'

const part = (key: string, kind: Part['kind'], scoreMaximum: number): Part => ({
  key: key as AssessmentKey,
  kind,
  title: key,
  scoreMaximum,
})
const parts = [part('goal', 'challenge', 1), part('quiz', 'quiz', 10), part('first', 'exercise', 15), part('second', 'exercise', 15)]
const record = (assessment: string, scoreGiven: number, passed: boolean): Progress => ({
  userId: 'u' as UserId,
  assessment: assessment as AssessmentKey,
  scoreGiven,
  scoreMaximum: 15,
  passed,
  tries: 1,
  updatedAt: 1,
})

describe('the progress of a chapter', () => {
  it('is open in every part before anything is done', () => {
    expect(chapterProgress(parts, [])).toMatchObject({ share: 0, complete: false, arcs: { challenge: 0, quiz: 0, exercise: 0 } })
  })

  it('fills an arc by the parts that are passed, not by points', () => {
    const { arcs, parts: states } = chapterProgress(parts, [record('first', 15, true), record('second', 14, false)])
    expect(arcs.exercise).toBe(0.5)
    expect(states.map((state) => state.state)).toEqual(['open', 'open', 'passed', 'tried'])
  })

  it('is complete when every part is passed, a quiz with fewer than all points included', () => {
    const all = [record('goal', 1, true), record('quiz', 8, true), record('first', 15, true), record('second', 15, true)]
    expect(chapterProgress(parts, all)).toMatchObject({ complete: true, arcs: { challenge: 1, quiz: 1, exercise: 1 } })
    expect(chapterProgress(parts, all.slice(1)).complete).toBe(false)
  })
})
