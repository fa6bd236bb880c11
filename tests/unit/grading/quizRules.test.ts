import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countedAttempts, feedbackTimes } from '@lib/domain/records'
import { feedbackWaits, quizRules } from '@lib/grading/quizRules'

const day = fc.option(fc.nat(1000))
const policies = fc.array(
  fc.record({
    feedback: fc.constantFrom(...feedbackTimes),
    attempts: fc.option(fc.integer({ min: 1, max: 50 })),
    counts: fc.constantFrom(...countedAttempts),
    dueAt: day,
  }),
  { maxLength: 5 },
)
const usual = { feedback: 'at-once', attempts: null, counts: 'best', dueAt: null } as const

describe('of several classes', () => {
  it('the strictest holds in each respect', () => {
    const mild = { ...usual, attempts: 5, dueAt: 300 }
    const strict = { feedback: 'after-due', attempts: 2, counts: 'last', dueAt: 500 } as const
    expect(quizRules([mild, strict, usual])).toEqual({ attempts: 2, counts: 'last', dueAt: 300, feedbackAt: 500 })
    expect(quizRules([])).toEqual({ attempts: null, counts: 'best', dueAt: null, feedbackAt: null })
  })

  it('none loosens what another holds to', () => {
    fc.assert(
      fc.property(policies, fc.nat(1000), (each, now) => {
        const all = quizRules(each)
        for (const one of each.map((policy) => quizRules([policy]))) {
          expect(all.attempts ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(one.attempts ?? Number.POSITIVE_INFINITY)
          expect(all.dueAt ?? Number.POSITIVE_INFINITY).toBeLessThanOrEqual(one.dueAt ?? Number.POSITIVE_INFINITY)
          if (one.counts === 'last') expect(all.counts).toBe('last')
          if (feedbackWaits(one, now)) expect(feedbackWaits(all, now)).toBe(true)
        }
      }),
    )
  })

  it('it is nothing that no class has asked for, and their order plays no role', () => {
    fc.assert(
      fc.property(policies, (each) => {
        const all = quizRules(each)
        expect(quizRules([...each].reverse())).toEqual(all)
        expect(quizRules([...each, usual])).toEqual(all)
        expect([null, ...each.map(({ attempts }) => attempts)]).toContain(all.attempts)
        expect([null, ...each.map(({ dueAt }) => dueAt)]).toContain(all.feedbackAt)
      }),
    )
  })
})
