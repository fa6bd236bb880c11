import { describe, expect, it } from 'vitest'
import type { Confidence } from '@lib/domain/records'
import { type AnswerEvidence, reviewQueue } from '@lib/grading/reviewQueue'

const day = 24 * 60 * 60 * 1000
const noon = (at: number) => at * day + day / 2
const answer = (at: number, share: number, confidence: Confidence | null = null): AnswerEvidence => ({
  question: `q${at}`,
  share,
  at: noon(at),
  confidence,
})
const due = (answers: readonly AnswerEvidence[], today: number) => reviewQueue(new Map([['o', answers]]), noon(today)).length === 1

describe('the review queue', () => {
  it.each<[string, readonly AnswerEvidence[], number, boolean]>([
    ['leaves alone what was never missed', [answer(1, 1)], 9, false],
    ['leaves a miss alone on its own day', [answer(1, 0)], 1, false],
    ['and on the day after', [answer(1, 0)], 2, false],
    ['brings it back two days later', [answer(1, 0)], 3, true],
    ['keeps it due until it is asked', [answer(1, 0)], 30, true],
    ['counts most of a question as right', [answer(1, 0.85)], 9, false],
    ['counts half of a question as a miss', [answer(1, 0.5)], 3, true],
    ['waits two days after each review', [answer(1, 0), answer(3, 1)], 4, false],
    ['spaces reviews evenly', [answer(1, 0), answer(3, 1)], 5, true],
    ['is done with it after three days with a right answer', [answer(1, 0), answer(3, 1), answer(5, 1), answer(7, 1)], 20, false],
    ['counts a day once', [answer(1, 0), answer(3, 1), { ...answer(3, 1), at: noon(3) + 5 }, answer(5, 1)], 7, true],
    [
      'counts practice on the day of the miss for nothing',
      [answer(1, 0), { ...answer(1, 1), at: noon(1) + 5 }, answer(3, 1), answer(5, 1)],
      7,
      true,
    ],
    ['begins again with another miss', [answer(1, 0), answer(3, 1), answer(5, 1), answer(7, 0), answer(9, 1)], 11, true],
  ])('%s', (_, answers, today, expected) => {
    expect(due(answers, today)).toBe(expected)
  })

  it('asks first what was wrong with certainty, then what has waited longest', () => {
    const answers = new Map([
      ['guessed', [answer(1, 0, 'guess')]],
      ['waiting', [answer(1, 0)]],
      ['fresh', [answer(4, 0)]],
      ['certain', [answer(4, 0, 'certain')]],
      ['sure', [answer(4, 0, 'fairly-sure')]],
    ])
    expect(reviewQueue(answers, noon(9)).map(({ objective }) => objective)).toEqual(['certain', 'sure', 'waiting', 'fresh', 'guessed'])
  })

  it('says which question was asked last', () => {
    expect(reviewQueue(new Map([['o', [answer(1, 0), answer(3, 1)]]]), noon(5))[0]).toMatchObject({ lastQuestion: 'q3', overdue: 0 })
  })
})
