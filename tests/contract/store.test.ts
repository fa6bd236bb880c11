import { inspect } from 'node:util'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '@db/connection'
import {
  completeAttempt,
  countSectionSittings,
  findAttempt,
  insertAttempt,
  insertResponse,
  listAttempts,
  listGivenResponses,
  listResponses,
} from '@db/repositories/attempts'
import {
  deleteAnnouncement,
  findAnnouncement,
  insertAnnouncement,
  listAnnouncements,
  listLearnerAnnouncements,
} from '@db/repositories/announcements'
import { listAssessmentPolicies, listLearnerPolicies, listQuizPolicies, putQuizPolicy } from '@db/repositories/quizPolicies'
import { closeOpenInvitations, findOpenInvitation, insertInvitation, markInvitationUsed } from '@db/repositories/invitations'
import {
  countRarePassages,
  findComparedProgram,
  listComparedPrograms,
  listFingerprints,
  listOutcomes,
  listRarePassages,
  listUncompared,
  putComparedProgram,
} from '@db/repositories/fingerprints'
import { listProgress, putProgress, recordBeginning, recordTry } from '@db/repositories/progress'
import { deleteRegrading, findRegrading, listSectionSubmissions, putRegrading } from '@db/repositories/regradings'
import {
  confirmScore,
  countSectionVersions,
  listEarlierScores,
  listStaleResponses,
  putAttemptScore,
  replaceScore,
} from '@db/repositories/rescorings'
import { countUse, removeUsesBefore } from '@db/repositories/rateLimits'
import {
  countLearnerSections,
  findEnrollment,
  findSectionByJoinCode,
  insertEnrollment,
  insertSection,
  listLearners,
  listAllSections,
  listMemberships,
  listSectionProgress,
  teaches,
} from '@db/repositories/sections'
import {
  countSectionRuns,
  insertGradingRun,
  insertSubmission,
  listGradingRuns,
  findSubmission,
  listSubmissionLines,
  listUngraded,
  nextSubmissionNumber,
} from '@db/repositories/submissions'
import {
  adminExists,
  countUsers,
  findUser,
  findUserByEmail,
  insertUser,
  listUsers,
  updateDisabled,
  updatePassword,
  updateSiteRole,
} from '@db/repositories/users'
import { findDraft, insertOpenedHint, insertPrediction, listOpenedHints, listPredictions, putDraft } from '@db/repositories/work'
import type { AnnouncementId, AssessmentKey, AttemptId, InvitationId, SectionId, SubmissionId, UserId } from '@lib/domain/ids'
import type { Attempt, GradingRun, Section, Submission, User } from '@lib/domain/records'
import { databases } from '../support/stores'

let count = 0
const fresh = <Id extends string>() => `id-${++count}` as Id
const someUser = (overrides: Partial<User> = {}): User => {
  const id = fresh<UserId>()
  return {
    id,
    email: `${id}@example.org`,
    name: `Name of ${id}`,
    passwordHash: 'hash',
    siteRole: 'learner',
    createdAt: 1_700_000_000_123,
    disabledAt: null,
    ...overrides,
  }
}
const assessment = 'course/chapter/quiz' as AssessmentKey
const someSection = (): Section => ({ id: fresh<SectionId>(), name: 'A class', course: 'course', joinCode: `CODE${++count}`, createdAt: 5 })
const someSubmission = (userId: UserId, number: number): Submission => ({
  id: fresh<SubmissionId>(),
  userId,
  assessment,
  number,
  payload: { kind: 'program', source: 'export const ü = "✓ \\u0000 𝛽"' },
  seed: 2_147_483_647,
  contentHash: 'abc',
  submittedAt: 1000 + number,
})
const runOf = (submission: Submission): GradingRun => ({
  submissionId: submission.id,
  number: 1,
  verdict: 'failed',
  scoreGiven: 2.5,
  scoreMaximum: 10,
  result: { verdict: 'failed', scoreGiven: 2.5, scoreMaximum: 10, checks: [], console: ['a', ''], consoleDropped: 3 },
  contentHash: 'abc',
  finishedAt: 2000,
})
const someAttempt = (userId: UserId, number: number): Attempt => ({
  id: fresh<AttemptId>(),
  userId,
  assessment,
  number,
  seed: 7,
  contentHash: 'abc',
  questions: number === 1 ? null : ['chapter/question', 'chapter/other'],
  startedAt: 10,
  completedAt: null,
  overtakenAt: null,
  scoreGiven: 0,
  scoreMaximum: 10,
})

describe.each(databases)('a store on %s', (_, open) => {
  let store: Store
  let close: () => Promise<void>
  beforeAll(async () => {
    const opened = await open()
    store = opened.store
    close = opened.close
  })
  afterAll(() => close())

  const add = async (overrides: Partial<User> = {}) => {
    const user = someUser(overrides)
    await store.write((connection) => insertUser(connection, user))
    return user
  }

  describe('what fails', () => {
    const canary = { name: 'Canary Name', email: 'canary@example.org', passwordHash: '$argon2id$v=19$canary' }
    const failures: readonly (readonly [what: string, run: () => Promise<unknown>])[] = [
      ['a row that is there already', () => store.write((connection) => insertUser(connection, someUser({ ...canary, id: kept.id })))],
      [
        'a row without what it has to have',
        () => store.write((connection) => insertUser(connection, { ...someUser(canary), name: null } as never)),
      ],
      ['a NUL in what is kept', () => store.write((connection) => insertUser(connection, someUser({ ...canary, name: 'A\0' })))],
      ['a NUL in what is looked for', () => findUserByEmail(store.read, `${canary.email}\0`)],
      ['a write where one only reads', () => insertUser(store.read, someUser(canary))],
    ]
    const kept = someUser()
    beforeAll(() => store.write((connection) => insertUser(connection, kept)))

    it.each(failures)('says so without the values: %s', async (_, run) => {
      const error = await run().then(
        () => undefined,
        (thrown: unknown) => thrown,
      )
      expect(error).toBeInstanceOf(Error)
      expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(/canary|argon2/i)
    })

    it('is refused as invalid where it is a NUL, on either database', async () => {
      await expect(findUserByEmail(store.read, 'a\0')).rejects.toMatchObject({ code: 'invalid' })
    })
  })

  describe('transactions', () => {
    it('keep all of a write or nothing', async () => {
      const user = someUser()
      const failing = store.write(async (connection) => {
        await insertUser(connection, user)
        throw new Error('after the insert')
      })
      await expect(failing).rejects.toThrow('after the insert')
      expect(await findUser(store.read, user.id)).toBeUndefined()
    })

    it('refuse a write through the connection for reading', async () => {
      const user = someUser()
      await expect(insertUser(store.read, user)).rejects.toThrow()
      expect(await findUser(store.read, user.id)).toBeUndefined()
    })

    it('follow one another: concurrent read-and-writes lose nothing', async () => {
      const counts = await Promise.all(
        Array.from({ length: 40 }, () => store.write((connection) => countUse(connection, 'race', 1000, 60_000))),
      )
      expect([...counts].sort((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1))
    })

    it('go on after one that failed', async () => {
      await store.write(() => Promise.reject(new Error('no'))).catch(() => undefined)
      const user = await add()
      expect(await findUser(store.read, user.id)).toEqual(user)
    })

    it('hold up what refers to nothing', async () => {
      const orphan = { sectionId: 'nowhere' as SectionId, userId: 'nobody' as UserId, role: 'learner' as const, joinedAt: 1 }
      await expect(store.write((connection) => insertEnrollment(connection, orphan))).rejects.toThrow()
    })
  })

  describe('users', () => {
    it('come back as they were kept, by id and by address', async () => {
      const user = await add({ name: 'Zoë 𝛽 O’Neil' })
      expect(await findUser(store.read, user.id)).toEqual(user)
      expect(await findUserByEmail(store.read, user.email)).toEqual(user)
    })

    it('have an address each', async () => {
      const user = await add()
      await expect(store.write((connection) => insertUser(connection, someUser({ email: user.email })))).rejects.toThrow()
    })

    it('are an administrator, or not', async () => {
      expect(await adminExists(store.read)).toBe(false)
      await add({ siteRole: 'admin' })
      expect(await adminExists(store.read)).toBe(true)
    })

    it('change role, password and session version', async () => {
      const user = await add()
      await store.write(async (connection) => {
        await updateSiteRole(connection, user.id, 'instructor')
        await updateDisabled(connection, user.id, 7)
        await updatePassword(connection, user.id, 'other')
      })
      expect(await findUser(store.read, user.id)).toEqual({ ...user, siteRole: 'instructor', passwordHash: 'other', disabledAt: 7 })
    })

    it('are listed by name, a page at a time', async () => {
      const total = await countUsers(store.read)
      const all = await listUsers(store.read, total, 0)
      expect(all.length).toBe(total)
      expect(await listUsers(store.read, 2, 1)).toEqual(all.slice(1, 3))
    })
  })

  describe('invitations', () => {
    const someInvitation = (tokenHash: string, expiresAt = 9000) => ({
      id: fresh<InvitationId>(),
      tokenHash,
      siteRole: 'instructor' as const,
      createdBy: null,
      createdAt: 1,
      expiresAt,
      usedAt: null,
    })

    it('open once, and only until they expire', async () => {
      const invitation = someInvitation('h1')
      await store.write((connection) => insertInvitation(connection, invitation))
      expect(await findOpenInvitation(store.read, 'h1', 8999)).toEqual(invitation)
      expect(await findOpenInvitation(store.read, 'h1', 9001)).toBeUndefined()
      await store.write((connection) => markInvitationUsed(connection, invitation, 5000))
      expect(await findOpenInvitation(store.read, 'h1', 6000)).toBeUndefined()
    })

    it('are closed together, by role', async () => {
      await store.write((connection) => insertInvitation(connection, someInvitation('h2')))
      await store.write((connection) => closeOpenInvitations(connection, 'admin', 10))
      expect(await findOpenInvitation(store.read, 'h2', 20)).toBeDefined()
      await store.write((connection) => closeOpenInvitations(connection, 'instructor', 10))
      expect(await findOpenInvitation(store.read, 'h2', 20)).toBeUndefined()
    })
  })

  describe('limits of use', () => {
    it('count within a window and begin anew after it', async () => {
      const use = (now: number) => store.write((connection) => countUse(connection, 'key', now, 100))
      expect([await use(1000), await use(1050), await use(1099), await use(1100)]).toEqual([1, 2, 3, 1])
    })

    it('forget what is old', async () => {
      await store.write((connection) => countUse(connection, 'old', 1000, 1e9))
      await store.write((connection) => removeUsesBefore(connection, 2000))
      expect(await store.write((connection) => countUse(connection, 'old', 3000, 1e9))).toBe(1)
    })
  })

  describe('classes', () => {
    it('are found by code, joined once, and know who teaches whom', async () => {
      const [instructor, learner, stranger] = [await add(), await add(), await add()]
      const section = someSection()
      const enroll = (userId: UserId, role: 'instructor' | 'learner') =>
        store.write((connection) => insertEnrollment(connection, { sectionId: section.id, userId, role, joinedAt: 1 }))
      await store.write((connection) => insertSection(connection, section))
      await enroll(instructor.id, 'instructor')
      await enroll(learner.id, 'learner')
      await enroll(learner.id, 'learner')
      await enroll(instructor.id, 'learner')
      expect(await findSectionByJoinCode(store.read, section.joinCode)).toEqual(section)
      expect((await listLearners(store.read, section.id)).map((each) => each.id)).toEqual([learner.id])
      expect(await findEnrollment(store.read, section.id, instructor.id)).toMatchObject({ role: 'instructor' })
      expect(await listMemberships(store.read, learner.id)).toEqual([{ section, role: 'learner' }])
      expect(await listAllSections(store.read)).toContainEqual(section)
      expect(await teaches(store.read, instructor.id, learner.id)).toBe(true)
      expect(await teaches(store.read, learner.id, instructor.id)).toBe(false)
      expect(await teaches(store.read, stranger.id, learner.id)).toBe(false)
    })

    it('see the progress of their learners and of nobody else', async () => {
      const [learner, stranger] = [await add(), await add()]
      const section = someSection()
      await store.write(async (connection) => {
        await insertSection(connection, section)
        await insertEnrollment(connection, { sectionId: section.id, userId: learner.id, role: 'learner', joinedAt: 1 })
        for (const { id } of [learner, stranger])
          await recordTry(connection, { userId: id, assessment, scoreGiven: 1, scoreMaximum: 2, passed: false, updatedAt: 1 })
      })
      expect((await listSectionProgress(store.read, section.id)).map((row) => row.userId)).toEqual([learner.id])
    })
  })

  describe('work', () => {
    it('keeps a draft and replaces it', async () => {
      const { id: userId } = await add()
      const draft = { userId, assessment, text: 'const a = 1\n'.repeat(2000), revision: 1, savedAt: 1 }
      await store.write((connection) => putDraft(connection, draft))
      await store.write((connection) => putDraft(connection, { ...draft, text: 'later', revision: 2 }))
      expect(await findDraft(store.read, userId, assessment)).toEqual({ ...draft, text: 'later', revision: 2 })
    })

    it('keeps the first prediction', async () => {
      const { id: userId } = await add()
      const prediction = { userId, prompt: 'p', option: 'a', confidence: 'guess' as const, madeAt: 1 }
      await store.write((connection) => insertPrediction(connection, prediction))
      await store.write((connection) => insertPrediction(connection, { ...prediction, option: 'b' }))
      expect(await listPredictions(store.read, userId)).toEqual([prediction])
    })

    it('numbers submissions from 1, and shows the newest first with their runs', async () => {
      const { id: userId } = await add()
      const [first, second] = [someSubmission(userId, 1), someSubmission(userId, 2)]
      expect(await nextSubmissionNumber(store.read, userId, assessment)).toBe(1)
      await store.write((connection) => insertSubmission(connection, first))
      expect(await nextSubmissionNumber(store.read, userId, assessment)).toBe(2)
      await store.write((connection) => insertSubmission(connection, second))
      const run = runOf(first)
      await store.write((connection) => insertGradingRun(connection, run))
      expect(await listSubmissionLines(store.read, userId, assessment, 50)).toMatchObject([
        { id: second.id, run: undefined },
        { id: first.id, run: { verdict: run.verdict } },
      ])
      expect(await findSubmission(store.read, first.id)).toEqual(first)
    })

    it('lists what has no verdict yet, the oldest first, of the exercises that there are', async () => {
      const { id: userId } = await add()
      const [here, there, gone] = ['course/here', 'course/there', 'course/gone'] as AssessmentKey[]
      const at = (number: number, to: AssessmentKey | undefined): Submission => ({
        ...someSubmission(userId, number),
        assessment: to as AssessmentKey,
        submittedAt: 1000 - number,
      })
      const all = [at(1, here), at(2, there), at(3, gone), at(4, here)]
      await store.write(async (connection) => {
        for (const submission of all) await insertSubmission(connection, submission)
        await insertGradingRun(connection, runOf(all[3] as Submission))
      })
      const list = async (...assessments: (AssessmentKey | undefined)[]) => listUngraded(store.read, assessments as AssessmentKey[])
      expect(await list(here, there)).toEqual([2, 1].map((number) => ({ id: all[number - 1]?.id, userId })))
      expect(await list(there)).toEqual([{ id: all[1]?.id, userId }])
      expect(await list()).toEqual([])
    })

    it('lists what came of submissions a page at a time, without what was handed in', async () => {
      const { id: userId } = await add()
      const all = [1, 2, 3, 4, 5].map((number) => someSubmission(userId, number))
      await store.write(async (connection) => {
        for (const submission of all) await insertSubmission(connection, submission)
        await insertGradingRun(connection, runOf(all[4] as Submission))
        await insertGradingRun(connection, { ...runOf(all[4] as Submission), number: 2, verdict: 'passed' })
      })
      const numbers = async (before?: number) =>
        (await listSubmissionLines(store.read, userId, assessment, 2, before)).map(({ number }) => number)
      expect([await numbers(), await numbers(4), await numbers(2), await numbers(1)]).toEqual([[5, 4], [3, 2], [1], []])
      expect(await listSubmissionLines(store.read, userId, assessment, 2)).toEqual([
        { id: all[4]?.id, number: 5, submittedAt: 1005, run: { verdict: 'passed', scoreGiven: 2.5, scoreMaximum: 10 } },
        { id: all[3]?.id, number: 4, submittedAt: 1004, run: undefined },
      ])
    })

    it('grades a submission once, however many try', async () => {
      const { id: userId } = await add()
      const submission = someSubmission(userId, 1)
      await store.write((connection) => insertSubmission(connection, submission))
      const wins = await Promise.all(
        Array.from({ length: 8 }, () => store.write((connection) => insertGradingRun(connection, runOf(submission)))),
      )
      expect(wins.filter(Boolean).length).toBe(1)
      expect(await listGradingRuns(store.read, submission.id)).toEqual([runOf(submission)])
    })

    it('keeps the gradings of a submission in their order, however they came', async () => {
      const { id: userId } = await add()
      const submission = someSubmission(userId, 1)
      const [first, second, third] = [1, 2, 3].map((number) => ({ ...runOf(submission), number, contentHash: `hash ${number}` }))
      await store.write(async (connection) => {
        await insertSubmission(connection, submission)
        for (const run of [second, first, third]) if (run) await insertGradingRun(connection, run)
      })
      expect(await listGradingRuns(store.read, submission.id)).toEqual([first, second, third])
    })

    it('keeps what regrading would do to a class’s submissions, and counts by which checks they were graded', async () => {
      const [learner, stranger, instructor] = [await add(), await add(), await add()]
      const section = someSection()
      const [graded, waiting, other, own] = [
        someSubmission(learner.id, 1),
        someSubmission(learner.id, 2),
        someSubmission(stranger.id, 1),
        someSubmission(instructor.id, 1),
      ]
      const { number: _, ...regrading } = { ...runOf(graded), contentHash: 'new', verdict: 'passed' as const }
      await store.write(async (connection) => {
        await insertSection(connection, section)
        await insertEnrollment(connection, { sectionId: section.id, userId: learner.id, role: 'learner', joinedAt: 1 })
        await insertEnrollment(connection, { sectionId: section.id, userId: instructor.id, role: 'instructor', joinedAt: 1 })
        for (const submission of [graded, waiting, other, own]) await insertSubmission(connection, submission)
        for (const submission of [graded, other, own]) await insertGradingRun(connection, runOf(submission))
        await putRegrading(connection, { ...regrading, contentHash: 'older' })
        await putRegrading(connection, regrading)
      })
      const told = ({ id, userId, seed, submittedAt }: Submission) => ({ id, userId, seed, submittedAt })
      const outcome = { verdict: 'failed', scoreGiven: 2.5, scoreMaximum: 10 } as const
      expect(await listSectionSubmissions(store.read, section.id, assessment)).toEqual([
        {
          submission: told(graded),
          run: { ...outcome, number: 1, contentHash: 'abc' },
          regrading: { ...outcome, verdict: 'passed', contentHash: 'new' },
        },
        { submission: told(waiting), run: undefined, regrading: undefined },
      ])
      expect(await findRegrading(store.read, graded.id)).toEqual(regrading)
      expect(await countSectionRuns(store.read, section.id)).toEqual([
        { assessment, contentHash: 'abc', verdict: 'failed', submissions: 1 },
      ])
      await store.write((connection) => deleteRegrading(connection, graded.id))
      expect((await listSectionSubmissions(store.read, section.id, assessment))[0]?.regrading).toBeUndefined()
    })

    it('keeps by which program a learner is compared, and what few of a class have in common', async () => {
      const exercise = 'course/chapter/exercise/one' as AssessmentKey
      const learners = [await add(), await add(), await add()].sort((a, b) => (a.id < b.id ? -1 : 1))
      const [one, two, three] = learners as [User, User, User]
      const stranger = await add()
      const section = someSection()
      const submissions = [one, two, three, stranger].map(({ id }) => ({ ...someSubmission(id, 1), assessment: exercise }))
      await store.write(async (connection) => {
        await insertSection(connection, section)
        for (const { id } of learners)
          await insertEnrollment(connection, { sectionId: section.id, userId: id, role: 'learner', joinedAt: 1 })
        for (const submission of submissions) {
          await insertSubmission(connection, submission)
          await insertGradingRun(connection, runOf(submission))
        }
        const again = submissions[0] as Submission
        await insertGradingRun(connection, { ...runOf(again), number: 2, verdict: 'passed' })
      })
      const waiting = async (version: number) =>
        (await listUncompared(store.read, version, 100)).filter(({ assessment: key }) => key === exercise).map(({ userId }) => userId)
      expect((await waiting(1)).sort()).toEqual(submissions.map(({ userId }) => userId).sort())
      expect(await listOutcomes(store.read, one.id, exercise)).toEqual([{ id: submissions[0]?.id, number: 1, passed: true }])

      const print = (hash: number) => ({ hash, places: [[1, 2]] as const })
      const compare = (submission: Submission, hashes: readonly number[]) =>
        store.write((connection) =>
          putComparedProgram(
            connection,
            { userId: submission.userId, assessment: exercise, submissionId: submission.id, number: 1, passed: false, version: 1 },
            hashes.map(print),
          ),
        )
      await compare(submissions[0] as Submission, [99])
      await compare(submissions[0] as Submission, [-2_147_483_648, 1, 7])
      await compare(submissions[1] as Submission, [1, 7, 2_147_483_647])
      await compare(submissions[2] as Submission, [7])
      await compare(submissions[3] as Submission, [1])
      expect(await waiting(1)).toEqual([])
      expect(await waiting(2)).toHaveLength(4)
      expect(await findComparedProgram(store.read, one.id, exercise)).toMatchObject({ number: 1, version: 1, passed: false })
      expect((await listComparedPrograms(store.read, section.id, exercise)).map(({ userId }) => userId)).toEqual(
        learners.map(({ id }) => id),
      )
      expect(await listRarePassages(store.read, section.id, exercise, 2, 10)).toEqual([
        { id: one.id, hash: 1, holders: 2 },
        { id: two.id, hash: 1, holders: 2 },
      ])
      expect(await listRarePassages(store.read, section.id, exercise, 3, 4)).toHaveLength(4)
      expect(await countRarePassages(store.read, section.id, exercise, 2)).toEqual([
        { id: one.id, holders: 1, passages: 1 },
        { id: one.id, holders: 2, passages: 1 },
        { id: two.id, holders: 1, passages: 1 },
        { id: two.id, holders: 2, passages: 1 },
      ])
      expect(await listFingerprints(store.read, exercise, [three.id])).toEqual([{ userId: three.id, ...print(7) }])
    })

    it('keeps when a hint was opened first', async () => {
      const { id: userId } = await add()
      const hint = { userId, assessment, kind: 'question' as const, openedAt: 5 }
      await store.write((connection) => insertOpenedHint(connection, hint))
      await store.write((connection) => insertOpenedHint(connection, { ...hint, openedAt: 9 }))
      await store.write((connection) => insertOpenedHint(connection, { ...hint, kind: 'pointer', openedAt: 7 }))
      expect(await listOpenedHints(store.read, userId, assessment)).toEqual([hint, { ...hint, kind: 'pointer', openedAt: 7 }])
      expect(await listOpenedHints(store.read, fresh<UserId>(), assessment)).toEqual([])
    })

    it('has no two submissions of one number', async () => {
      const { id: userId } = await add()
      await store.write((connection) => insertSubmission(connection, someSubmission(userId, 1)))
      await expect(store.write((connection) => insertSubmission(connection, someSubmission(userId, 1)))).rejects.toThrow()
    })

    it('keeps the best score, what was passed, and the count of tries', async () => {
      const { id: userId } = await add()
      const outcome = (scoreGiven: number, passed: boolean, updatedAt: number) =>
        store.write((connection) => recordTry(connection, { userId, assessment, scoreGiven, scoreMaximum: 10, passed, updatedAt }))
      await outcome(7.5, true, 1)
      await outcome(2, false, 2)
      expect(await listProgress(store.read, userId)).toEqual([
        { userId, assessment, scoreGiven: 7.5, scoreMaximum: 10, passed: true, tries: 2, updatedAt: 2 },
      ])
    })

    it('keeps the better of two scores where the points have changed, and sets a score outright', async () => {
      const { id: userId } = await add()
      const outcome = { userId, assessment, passed: false, updatedAt: 1 }
      await store.write((connection) => recordTry(connection, { ...outcome, scoreGiven: 6, scoreMaximum: 10 }))
      await store.write((connection) => recordTry(connection, { ...outcome, scoreGiven: 7, scoreMaximum: 20 }))
      expect(await listProgress(store.read, userId)).toMatchObject([{ scoreGiven: 6, scoreMaximum: 10, tries: 2 }])
      await store.write((connection) => putProgress(connection, { ...outcome, scoreGiven: 1, scoreMaximum: 10, tries: 2 }))
      expect(await listProgress(store.read, userId)).toEqual([{ ...outcome, scoreGiven: 1, scoreMaximum: 10, tries: 2 }])
    })

    it('notes that something was begun, once, and nothing of what was tried already', async () => {
      const { id: userId } = await add()
      const begin = (updatedAt: number) =>
        store.write((connection) => recordBeginning(connection, { userId, assessment, scoreMaximum: 10, updatedAt }))
      await begin(1)
      await begin(2)
      const begun = { userId, assessment, scoreGiven: 0, scoreMaximum: 10, passed: false, tries: 0, updatedAt: 1 }
      expect(await listProgress(store.read, userId)).toEqual([begun])
      const tried = { ...begun, scoreGiven: 4, tries: 1, updatedAt: 3 }
      await store.write((connection) => recordTry(connection, tried))
      await begin(4)
      expect(await listProgress(store.read, userId)).toEqual([tried])
    })

    it('keeps attempts and their responses', async () => {
      const { id: userId } = await add()
      const [first, second] = [someAttempt(userId, 1), someAttempt(userId, 2)]
      await store.write(async (connection) => {
        await insertAttempt(connection, first)
        await insertAttempt(connection, second)
      })
      const response = {
        attemptId: first.id,
        questionId: 'q',
        response: { type: 'several-choices' as const, options: ['a', 'b'] },
        scored: { scoreGiven: 0.5, scoreMaximum: 1, lines: [], expected: 'a' },
        confidence: 'certain' as const,
        givenAt: 3,
        contentHash: null,
      }
      await store.write((connection) => insertResponse(connection, response))
      await expect(store.write((connection) => insertResponse(connection, response))).rejects.toThrow()
      await store.write((connection) => completeAttempt(connection, first.id, 8.5, 99))
      expect(await listResponses(store.read, first.id)).toEqual([response])
      expect(await findAttempt(store.read, first.id)).toEqual({ ...first, scoreGiven: 8.5, completedAt: 99 })
      expect(await listAttempts(store.read, userId, assessment)).toEqual([second, { ...first, scoreGiven: 8.5, completedAt: 99 }])
      expect(await listGivenResponses(store.read, userId)).toEqual([
        { assessment, questionId: 'q', confidence: 'certain', givenAt: 3, share: 0.5 },
      ])
    })

    it('keeps what an answer was given before it was scored again, and finds what an earlier version has scored', async () => {
      const learner = await add()
      const section = someSection()
      const [done, open] = [someAttempt(learner.id, 1), someAttempt(learner.id, 2)]
      const scored = (scoreGiven: number) => ({ scoreGiven, scoreMaximum: 1, lines: [], expected: 'a' })
      const answer = (attemptId: AttemptId, questionId: string) => ({
        attemptId,
        questionId,
        response: { type: 'numeric' as const, text: '1' },
        scored: scored(0),
        confidence: null,
        givenAt: 1,
        contentHash: null,
      })
      await store.write(async (connection) => {
        await insertSection(connection, section)
        await insertEnrollment(connection, { sectionId: section.id, userId: learner.id, role: 'learner', joinedAt: 1 })
        for (const attempt of [done, open]) await insertAttempt(connection, attempt)
        for (const questionId of ['a', 'b']) await insertResponse(connection, answer(done.id, questionId))
        await insertResponse(connection, answer(open.id, 'a'))
        await completeAttempt(connection, done.id, 0, 2)
      })
      const stale = async (version: string) =>
        (await listStaleResponses(store.read, section.id, assessment, version)).map(({ response }) => response.questionId)
      expect(await stale('abc')).toEqual([])
      expect(await stale('new')).toEqual(['a', 'b'])
      const earlier = { attemptId: done.id, questionId: 'a', scored: scored(0), contentHash: 'abc', replacedAt: 3 }
      await store.write(async (connection) => {
        await replaceScore(connection, earlier, scored(0.5), 'new')
        await replaceScore(connection, { ...earlier, scored: scored(0.5), contentHash: 'new' }, scored(1), 'newer')
        await confirmScore(connection, { attemptId: done.id, questionId: 'b' }, 'newer')
        await putAttemptScore(connection, done.id, 1)
      })
      expect(await stale('newer')).toEqual([])
      expect(await listEarlierScores(store.read, done.id)).toEqual([
        { ...earlier, number: 1 },
        { ...earlier, number: 2, scored: scored(0.5), contentHash: 'new' },
      ])
      expect((await listResponses(store.read, done.id)).map((each) => [each.questionId, each.scored.scoreGiven, each.contentHash])).toEqual(
        expect.arrayContaining([
          ['a', 1, 'newer'],
          ['b', 0, 'newer'],
        ]),
      )
      expect(await findAttempt(store.read, done.id)).toMatchObject({ scoreGiven: 1, completedAt: 2 })
      expect(await countSectionVersions(store.read, section.id)).toEqual([{ assessment, contentHash: 'newer', attempts: 1 }])
    })

    it('counts how many of a class’s learners have handed in how many attempts', async () => {
      const [one, two, stranger] = [await add(), await add(), await add()]
      const section = someSection()
      const completed = someAttempt(one.id, 1)
      await store.write(async (connection) => {
        await insertSection(connection, section)
        for (const { id } of [one, two])
          await insertEnrollment(connection, { sectionId: section.id, userId: id, role: 'learner', joinedAt: 1 })
        for (const attempt of [completed, someAttempt(one.id, 2), someAttempt(two.id, 1), someAttempt(stranger.id, 1)])
          await insertAttempt(connection, attempt)
        await completeAttempt(connection, completed.id, 1, 2)
      })
      expect(await countSectionSittings(store.read, section.id)).toEqual([
        { assessment, attempts: 0, learners: 1 },
        { assessment, attempts: 1, learners: 1 },
      ])
    })

    it('keeps how a class takes a quiz, and finds what all classes of a learner say about it', async () => {
      const [{ id: userId }, { id: other }] = [await add(), await add()]
      const [early, late] = [someSection(), someSection()]
      const policy = { assessment, feedback: 'after-due', attempts: 2, counts: 'last', dueAt: 50 } as const
      await store.write(async (connection) => {
        for (const [i, section] of [early, late].entries()) {
          await insertSection(connection, section)
          await insertEnrollment(connection, { sectionId: section.id, userId, role: 'learner', joinedAt: i })
        }
        await insertEnrollment(connection, { sectionId: late.id, userId: other, role: 'instructor', joinedAt: 9 })
        await putQuizPolicy(connection, { ...policy, sectionId: early.id })
      })
      expect(await listLearnerPolicies(store.read, userId, [assessment])).toEqual([{ ...policy, sectionId: early.id }])
      await store.write((connection) => putQuizPolicy(connection, { ...policy, sectionId: late.id, attempts: null }))
      await store.write((connection) => putQuizPolicy(connection, { ...policy, sectionId: late.id, attempts: 7, dueAt: null }))
      const own = await listLearnerPolicies(store.read, userId, [assessment, 'course/chapter/other' as AssessmentKey])
      expect(own).toHaveLength(2)
      expect(own.find(({ sectionId }) => sectionId === late.id)).toMatchObject({ attempts: 7, dueAt: null })
      expect(await listQuizPolicies(store.read, late.id)).toHaveLength(1)
      expect(await listLearnerPolicies(store.read, other, [assessment]), 'an instructor learns in no class').toEqual([])
      expect(await listLearnerPolicies(store.read, userId, [])).toEqual([])
      expect(await listAssessmentPolicies(store.read, assessment)).toHaveLength(2)
      expect(await countLearnerSections(store.read, userId, early.course)).toBe(2)
      expect(await countLearnerSections(store.read, userId, 'another course')).toBe(0)
      expect(await countLearnerSections(store.read, other, early.course)).toBe(0)
    })

    it('tells learners of a class what was announced, the newest first, and nobody else', async () => {
      const { id: userId } = await add()
      const { id: other } = await add()
      const [one, two] = [someSection(), someSection()]
      await store.write(async (connection) => {
        await insertSection(connection, one)
        await insertSection(connection, two)
        await insertEnrollment(connection, { sectionId: one.id, userId, role: 'instructor', joinedAt: 1 })
        await insertEnrollment(connection, { sectionId: one.id, userId: other, role: 'learner', joinedAt: 1 })
        for (const [i, sectionId] of [one.id, one.id, two.id].entries())
          await insertAnnouncement(connection, {
            id: `${sectionId}-${i}` as AnnouncementId,
            sectionId,
            text: `no. ${i}`,
            link: i === 1 ? '/courses/x' : null,
            postedAt: i,
          })
      })
      const heard = await listLearnerAnnouncements(store.read, other, one.course, 5)
      expect(heard.map(({ text, link }) => [text, link])).toEqual([
        ['no. 1', '/courses/x'],
        ['no. 0', null],
      ])
      expect(await listLearnerAnnouncements(store.read, other, one.course, 1)).toHaveLength(1)
      expect(await listLearnerAnnouncements(store.read, userId, one.course, 5)).toEqual([])
      expect(await findAnnouncement(store.read, `${one.id}-0` as AnnouncementId)).toMatchObject({ text: 'no. 0' })
      await store.write((connection) => deleteAnnouncement(connection, `${one.id}-0` as AnnouncementId))
      expect(await listAnnouncements(store.read, one.id)).toHaveLength(1)
    })

    it('lets the last try count where that is what a class has set', async () => {
      const { id: userId } = await add()
      const outcome = { userId, assessment, scoreMaximum: 10, updatedAt: 1 }
      await store.write((connection) => recordTry(connection, { ...outcome, scoreGiven: 9, passed: true }, 'last'))
      await store.write((connection) => recordTry(connection, { ...outcome, scoreGiven: 4, passed: false }, 'last'))
      expect(await listProgress(store.read, userId)).toMatchObject([{ scoreGiven: 4, passed: false, tries: 2 }])
    })
  })
})
