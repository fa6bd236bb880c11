import { describe, expect, it } from 'vitest'
import { type PolicyTerms, policyChanges } from '@lib/grading/policyChanges'

const usual: PolicyTerms = { feedback: 'at-once', attempts: null, counts: 'best', dueAt: null }
const waiting: PolicyTerms = { ...usual, feedback: 'after-due', dueAt: 200 }
/** three have begun, five handed in one attempt, two handed in two */
const sittings = [
  { attempts: 0, learners: 3 },
  { attempts: 1, learners: 5 },
  { attempts: 2, learners: 2 },
]
const now = 100

const cases: readonly (readonly [what: string, before: PolicyTerms, after: PolicyTerms, changes: ReturnType<typeof policyChanges>])[] = [
  ['nothing', usual, usual, []],
  [
    'a date that is taken away shows the feedback to all who have handed in',
    waiting,
    usual,
    [
      { kind: 'feedback-shown', learners: 7 },
      { kind: 'due', at: null, past: false },
    ],
  ],
  [
    'a date that is past does, too',
    waiting,
    { ...waiting, dueAt: 99 },
    [
      { kind: 'feedback-shown', learners: 7 },
      { kind: 'due', at: 99, past: true },
    ],
  ],
  [
    'feedback that is to wait is taken from those who have it',
    usual,
    waiting,
    [
      { kind: 'feedback-withheld', learners: 7, until: 200 },
      { kind: 'due', at: 200, past: false },
    ],
  ],
  [
    'a later date lets it wait longer',
    waiting,
    { ...waiting, dueAt: 300 },
    [
      { kind: 'feedback-moved', learners: 7, until: 300 },
      { kind: 'due', at: 300, past: false },
    ],
  ],
  ['a date that is past, alone', usual, { ...usual, dueAt: 99 }, [{ kind: 'due', at: 99, past: true }]],
  ['a date alone', usual, { ...usual, dueAt: 200 }, [{ kind: 'due', at: 200, past: false }]],
  [
    'fewer attempts end them for those who have used them',
    { ...usual, attempts: 2 },
    { ...usual, attempts: 1 },
    [
      { kind: 'attempts', most: 1 },
      { kind: 'no-attempt-left', learners: 5 },
    ],
  ],
  [
    'more attempts give some back',
    { ...usual, attempts: 1 },
    usual,
    [
      { kind: 'attempts', most: null },
      { kind: 'attempts-again', learners: 7 },
    ],
  ],
  ['which attempt counts', usual, { ...usual, counts: 'last' }, [{ kind: 'counts', which: 'last' }]],
]

describe('what another policy would change, and for whom', () => {
  it.each(cases)('%s', (_, before, after, changes) => {
    expect(policyChanges(before, after, sittings, now)).toEqual(changes)
  })
})
