import { describe, expect, it } from 'vitest'
import type { Actor, SiteRole } from '@lib/domain/actor'
import type { UserId } from '@lib/domain/ids'
import { can, type Request } from '@lib/policies/can'

const self = 'self' as UserId
const other = 'other' as UserId
const actor = (siteRole: SiteRole): Actor => ({ userId: self, name: '', email: '', siteRole })

/** Who may, of learners, instructors and administrators, as they are at present. */
const table: readonly (readonly [what: string, request: Request, may: readonly SiteRole[]])[] = [
  ['manage accounts', { action: 'manage-accounts' }, ['admin']],
  ['open a class', { action: 'open-section' }, ['instructor', 'admin']],
  ['look into a class that they are not in', { action: 'view-section', role: undefined }, ['admin']],
  ['look into a class that they learn in', { action: 'view-section', role: 'learner' }, ['admin']],
  ['look into a class that they opened', { action: 'view-section', role: 'instructor' }, ['instructor', 'admin']],
  ['look at a stranger', { action: 'view-learner', learner: other, taught: false }, ['admin']],
  ['look at a learner of a class that they opened', { action: 'view-learner', learner: other, taught: true }, ['instructor', 'admin']],
  ['look at themselves', { action: 'view-learner', learner: self, taught: false }, ['learner', 'instructor', 'admin']],
  ['use their own work', { action: 'use-own-work', owner: self }, ['learner', 'instructor', 'admin']],
  ['use another’s work', { action: 'use-own-work', owner: other }, []],
  ['sit the exam of a class', { action: 'sit-exam', learnsIn: 1, quizzesPassed: false, closed: true }, ['learner', 'instructor', 'admin']],
  [
    'sit the exam without a class, all quizzes passed',
    { action: 'sit-exam', learnsIn: 0, quizzesPassed: true, closed: false },
    ['learner', 'instructor', 'admin'],
  ],
  [
    'sit the exam without a class, some quiz not passed',
    { action: 'sit-exam', learnsIn: 0, quizzesPassed: false, closed: false },
    ['instructor', 'admin'],
  ],
  [
    'sit the exam without a class, while a class waits for its feedback',
    { action: 'sit-exam', learnsIn: 0, quizzesPassed: true, closed: true },
    ['instructor', 'admin'],
  ],
]

describe('the present role decides who may', () => {
  it.each(table)('%s', (_, request, may) => {
    expect((['learner', 'instructor', 'admin'] as const).filter((role) => can(actor(role), request))).toEqual(may)
  })
})
