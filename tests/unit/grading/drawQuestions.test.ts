import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createRng } from '@lib/core/random/createRng'
import { type DrawableQuestion, drawExam, drawReview } from '@lib/grading/drawQuestions'

const objectives = ['a', 'b', 'c', 'd', 'e', 'f']
const question = fc.record({
  objectives: fc.uniqueArray(fc.constantFrom(...objectives), { minLength: 1, maxLength: 2 }),
  difficulty: fc.constantFrom(1 as const, 2 as const, 3 as const),
})
const pools = fc
  .array(question, { minLength: 1, maxLength: 30 })
  .map((questions) => questions.map((each, i): DrawableQuestion => ({ ...each, id: `q${i}` })))

describe('an exam', () => {
  it('measures every objective that can be measured, and asks nothing twice', () => {
    fc.assert(
      fc.property(pools, fc.integer(), (pool, seed) => {
        const drawn = drawExam(createRng(seed), pool)
        const asked = pool.filter(({ id }) => drawn.includes(id))
        expect(new Set(drawn).size).toBe(drawn.length)
        expect(new Set(asked.flatMap((each) => each.objectives))).toEqual(new Set(pool.flatMap((each) => each.objectives)))
        expect(drawExam(createRng(seed), pool)).toEqual(drawn)
      }),
    )
  })

  it('has as many hard questions as easy ones, give or take one, where every objective has all kinds', () => {
    const pool = objectives.flatMap((objective) =>
      ([1, 2, 3] as const).map(
        (difficulty): DrawableQuestion => ({ id: `${objective}${difficulty}`, objectives: [objective], difficulty }),
      ),
    )
    for (let seed = 0; seed < 50; seed++) {
      const drawn = drawExam(createRng(seed), pool)
      const counts = [1, 2, 3].map((difficulty) => drawn.filter((id) => id.endsWith(String(difficulty))).length)
      expect(counts).toEqual([2, 2, 2])
    }
  })
})

describe('a review', () => {
  const pool: DrawableQuestion[] = ['a', 'b'].flatMap((objective) =>
    [1, 2].map((i) => ({ id: `${objective}${i}`, objectives: [objective], difficulty: 1 })),
  )

  it('asks another question than the last time, in the order of what is due', () => {
    for (let seed = 0; seed < 20; seed++)
      expect(
        drawReview(createRng(seed), pool, [
          { objective: 'b', lastQuestion: 'b1' },
          { objective: 'a', lastQuestion: 'a2' },
        ]),
      ).toEqual(['b2', 'a1'])
  })

  it('asks the same again where there is no other, and nothing for what nothing measures', () => {
    const only = pool.slice(0, 1)
    expect(
      drawReview(createRng(1), only, [
        { objective: 'a', lastQuestion: 'a1' },
        { objective: 'z', lastQuestion: '' },
      ]),
    ).toEqual(['a1'])
  })
})
