import { describe, expect, it } from 'vitest'
import type { AssessmentKey, UserId } from '@lib/domain/ids'
import type { Progress } from '@lib/domain/records'
import { chapterEntries } from '@lib/catalog/catalog'
import { partsOf } from '@lib/services/work/readProgress'
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

  it('tells what is begun from what was tried, and keeps to itself what came of what waits for feedback', () => {
    const begun = { ...record('first', 0, false), tries: 0 }
    const waiting = new Set(['quiz' as AssessmentKey])
    const progress = chapterProgress(parts, [begun, record('quiz', 9, true)], waiting)
    expect(progress.parts.map(({ state, scoreGiven }) => [state, scoreGiven])).toEqual([
      ['open', 0],
      ['handed-in', 0],
      ['begun', 0],
      ['open', 0],
    ])
    expect(progress).toMatchObject({ share: 0, complete: false, arcs: { quiz: 0 } })
  })

  it('closes the ring of every chapter when all of its parts are passed, with the fewest points that pass', () => {
    for (const entry of chapterEntries()) {
      const all = partsOf(entry).map(({ key, kind, scoreMaximum }) => {
        const scoreGiven = kind === 'quiz' ? Math.ceil(0.8 * scoreMaximum) : scoreMaximum
        return { ...record(key, scoreGiven, true), scoreMaximum }
      })
      const { arcs, complete } = chapterProgress(partsOf(entry), all)
      expect([entry.chapter.id, complete, Object.values(arcs).filter((arc) => arc !== undefined && arc < 1)]).toEqual([
        entry.chapter.id,
        true,
        [],
      ])
      for (const missing of all)
        expect(
          chapterProgress(
            partsOf(entry),
            all.filter((each) => each !== missing),
          ).complete,
        ).toBe(false)
    }
  })

  it('is complete when every part is passed, a quiz with fewer than all points included', () => {
    const all = [record('goal', 1, true), record('quiz', 8, true), record('first', 15, true), record('second', 15, true)]
    expect(chapterProgress(parts, all)).toMatchObject({ complete: true, arcs: { challenge: 1, quiz: 1, exercise: 1 } })
    expect(chapterProgress(parts, all.slice(1)).complete).toBe(false)
  })
})
