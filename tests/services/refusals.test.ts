import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { initialSetting } from '@lib/domain/challenge'
import type { Actor, Caller } from '@lib/domain/actor'
import type { UserId } from '@lib/domain/ids'
import { findChapter } from '@lib/catalog/catalog'
import { changePassword, signOutEverywhere } from '@lib/services/accounts/changePassword'
import { inviteInstructor } from '@lib/services/accounts/invitations'
import {
  disableAccount,
  enableAccount,
  listAccounts,
  makePasswordLink,
  readAccount,
  setSiteRole,
} from '@lib/services/accounts/manageAccounts'
import { answerQuestion } from '@lib/services/quizzes/answerQuestion'
import { readQuiz, readQuizTerms } from '@lib/services/quizzes/readQuiz'
import { startAttempt } from '@lib/services/quizzes/startAttempt'
import { createSection } from '@lib/services/sections/createSection'
import { joinSection } from '@lib/services/sections/joinSection'
import { listSections } from '@lib/services/sections/listSections'
import { applyRegrading } from '@lib/services/regrading/applyRegrading'
import { previewRegrading } from '@lib/services/regrading/previewRegrading'
import { findQuiz } from '@lib/catalog/quizzes'
import { applyQuizRegrading, previewQuizRegrading } from '@lib/services/regrading/quizRegrading'
import { readAlikePrograms } from '@lib/services/alike/readAlike'
import { readClassExercise } from '@lib/services/sections/readClassExercise'
import { requireSection } from '@lib/services/sections/requireSection'
import { listOlder, readHandedIn } from '@lib/services/sections/readHandedIn'
import { requireLearner } from '@lib/services/sections/requireLearner'
import { readLearner } from '@lib/services/sections/readLearner'
import { readRoster } from '@lib/services/sections/readRoster'
import { listOwnSubmissions, readLatestSubmission, readOwnSubmission } from '@lib/services/submissions/readSubmissions'
import { submitChallenge } from '@lib/services/submissions/submitChallenge'
import { submitExercise } from '@lib/services/submissions/submitExercise'
import { orderRamp } from '@lib/services/work/orderRamp'
import { readSolvedExamples } from '@lib/services/submissions/readSolvedExamples'
import { openHint, readHints } from '@lib/services/work/hints'
import { readDraft, saveDraft } from '@lib/services/work/drafts'
import { skipPrompt, readSkippedPrompts, readPredictions, recordPrediction } from '@lib/services/work/predictions'
import { readStanding } from '@lib/services/review/readStanding'
import { announce, readAnnouncements, readClassAnnouncements, retractAnnouncement } from '@lib/services/sections/announcements'
import { readQuizPolicies, setQuizPolicy } from '@lib/services/sections/quizPolicies'
import { readProgress } from '@lib/services/work/readProgress'
import { openWorld, password, type World } from './world'
import { filesOf } from '@lib/cli/filesOf'

type Call = (caller: Caller, world: World) => Promise<unknown>
type Code = 'not_found' | 'forbidden'

interface Guarded {
  readonly call: Call
  /** what those get who are signed in and have no business there; absent where everybody may, on their own work */
  readonly strangers?: Code
  /** what a learner of the class gets, where only its instructor may */
  readonly learner?: Code
}

const classExercise = (world: World) => ({ section: world.section.id, assessment: world.exercise })
const versionOf = (quiz: string) => findQuiz(quiz)?.contentHash ?? ''
const classLearner = (world: World) => ({ section: world.section.id, learner: world.learner.userId })
const setting = () => initialSetting(findChapter('practical-methodology', 'performance-metrics')?.challenge?.definition.parameters ?? {})

/** Every service that takes a caller. */
const guarded: Readonly<Record<string, Guarded>> = {
  changePassword: { call: (caller) => changePassword(caller, { currentPassword: 'not the password', password }) },
  signOutEverywhere: { call: (caller) => signOutEverywhere(caller) },
  inviteInstructor: { call: (caller) => inviteInstructor(caller), strangers: 'forbidden', learner: 'forbidden' },
  listAccounts: { call: (caller) => listAccounts(caller, 1), strangers: 'forbidden', learner: 'forbidden' },
  setSiteRole: {
    call: (caller, world) => setSiteRole(caller, world.otherLearner.userId, 'instructor'),
    strangers: 'forbidden',
    learner: 'forbidden',
  },
  readAccount: { call: (caller, world) => readAccount(caller, world.otherLearner.userId), strangers: 'forbidden', learner: 'forbidden' },
  disableAccount: {
    call: (caller, world) => disableAccount(caller, world.otherLearner.userId),
    strangers: 'forbidden',
    learner: 'forbidden',
  },
  enableAccount: {
    call: (caller, world) => enableAccount(caller, world.otherLearner.userId),
    strangers: 'forbidden',
    learner: 'forbidden',
  },
  makePasswordLink: {
    call: (caller, world) => makePasswordLink(caller, world.otherLearner.userId),
    strangers: 'forbidden',
    learner: 'forbidden',
  },
  answerQuestion: {
    call: (caller, world) =>
      answerQuestion(caller, { attempt: world.attempt, question: 'accuracy-hides', response: { type: 'one-choice', option: 'none' } }),
    strangers: 'not_found',
  },
  readQuiz: { call: (caller, world) => readQuiz(caller, world.quiz) },
  readQuizTerms: { call: (caller, world) => readQuizTerms(caller, world.quiz) },
  startAttempt: { call: (caller, world) => startAttempt(caller, world.quiz) },
  createSection: { call: (caller, world) => createSection(caller, { name: 'Mine', course: world.course }), learner: 'forbidden' },
  joinSection: { call: (caller) => joinSection(caller, 'NOSUCHCODE'), strangers: 'not_found', learner: 'not_found' },
  listSections: { call: (caller) => listSections(caller) },
  readLearner: {
    call: (caller, world) => readLearner(caller, world.section.id, world.learner.userId),
    strangers: 'not_found',
    learner: 'not_found',
  },
  requireLearner: {
    call: (caller, world) => requireLearner(caller, world.section.id, world.learner.userId),
    strangers: 'not_found',
    learner: 'not_found',
  },
  readHandedIn: {
    call: (caller, world) => readHandedIn(caller, { ...classLearner(world), submission: world.submission }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  listOlder: {
    call: (caller, world) => listOlder(caller, { ...classLearner(world), assessment: world.exercise, before: 9 }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  readRoster: { call: (caller, world) => readRoster(caller, world.section.id), strangers: 'not_found', learner: 'not_found' },
  listOwnSubmissions: { call: (caller, world) => listOwnSubmissions(caller, world.exercise) },
  readLatestSubmission: { call: (caller, world) => readLatestSubmission(caller, world.exercise) },
  readOwnSubmission: { call: (caller, world) => readOwnSubmission(caller, world.submission), strangers: 'not_found' },
  submitChallenge: { call: (caller, world) => submitChallenge(caller, { assessment: world.goal, setting: setting() }) },
  submitExercise: { call: (caller, world) => submitExercise(caller, { assessment: world.exercise, source: '' }) },
  readDraft: { call: (caller, world) => readDraft(caller, world.exercise) },
  saveDraft: { call: (caller, world) => saveDraft(caller, { assessment: world.exercise, text: 'x', basedOn: 0 }) },
  readPredictions: { call: (caller) => readPredictions(caller) },
  readSkippedPrompts: { call: (caller) => readSkippedPrompts(caller) },
  skipPrompt: { call: (caller) => skipPrompt(caller, { prompt: 'precision-when-the-line-moves' }) },
  recordPrediction: {
    call: (caller) => recordPrediction(caller, { prompt: 'precision-when-the-line-moves', option: 'always-falls', confidence: 'guess' }),
  },
  openHint: { call: (caller, world) => openHint(caller, { assessment: world.exercise, kind: 'question' }) },
  readSolvedExamples: {
    call: (caller, world) => readSolvedExamples(caller, { assessment: world.exercise }),
    strangers: 'forbidden',
    learner: 'forbidden',
  },
  orderRamp: {
    call: (caller) =>
      orderRamp(caller, {
        assessment: 'practical-methodology/performance-metrics/exercise/confusion-counts',
        response: { type: 'parsons', lines: [{ id: 'line-1', indent: 0 }] },
      }),
  },
  readHints: { call: (caller, world) => readHints(caller, world.exercise) },
  previewRegrading: {
    call: (caller, world) => previewRegrading(caller, { ...classExercise(world), from: 0 }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  applyRegrading: {
    call: (caller, world) => applyRegrading(caller, { ...classExercise(world), lowering: 'keep' }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  previewQuizRegrading: {
    call: (caller, world) => previewQuizRegrading(caller, { section: world.section.id, quiz: world.quiz }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  applyQuizRegrading: {
    call: (caller, world) =>
      applyQuizRegrading(caller, {
        section: world.section.id,
        quiz: world.quiz,
        version: versionOf(world.quiz),
        questions: {},
        lowering: 'keep',
      }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  readAlikePrograms: {
    call: (caller, world) =>
      readAlikePrograms(caller, { ...classExercise(world), learners: [world.learner.userId, world.otherLearner.userId] }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  readClassExercise: {
    call: (caller, world) => readClassExercise(caller, world.section.id, 'performance-metrics', 'precision-recall-fbeta'),
    strangers: 'not_found',
    learner: 'not_found',
  },
  requireSection: { call: (caller, world) => requireSection(caller, world.section.id), strangers: 'not_found', learner: 'not_found' },
  readProgress: { call: (caller, world) => readProgress(caller, world.course) },
  readStanding: { call: (caller, world) => readStanding(caller, world.course) },
  readQuizPolicies: {
    call: (caller, world) => readQuizPolicies(caller, world.section.id),
    strangers: 'not_found',
    learner: 'not_found',
  },
  announce: {
    call: (caller, world) => announce(caller, { section: world.section.id, text: 'Look at this.', link: null }),
    strangers: 'not_found',
    learner: 'not_found',
  },
  retractAnnouncement: { call: (caller) => retractAnnouncement(caller, { id: 'none' }), strangers: 'not_found', learner: 'not_found' },
  readClassAnnouncements: {
    call: (caller, world) => readClassAnnouncements(caller, world.section.id),
    strangers: 'not_found',
    learner: 'not_found',
  },
  readAnnouncements: { call: (caller, world) => readAnnouncements(caller, world.course) },
  setQuizPolicy: {
    call: (caller, world) =>
      setQuizPolicy(caller, { section: world.section.id, quiz: world.quiz, feedback: 'at-once', attempts: 3, counts: 'best', dueAt: null }),
    strangers: 'not_found',
    learner: 'not_found',
  },
}

/** Services that nobody calls from outside, or that everybody may: with the reason. */
const open: Readonly<Record<string, string>> = {
  checkHealth: 'says whether the server works',
  startServices: 'the server itself, at its start',
  drainSandboxes: 'the server itself, at its end',
  gradeSource: 'the machine’s owner, and services that have asked already',
  gradeSafely: 'services that have asked already',
  planRegrading: 'services that have asked already',
  presentRegrading: 'services that have made the plan',
  exerciseOf: 'services that have asked already',
  quizOf: 'services that have asked already',
  gradeSubmission: 'services that have stored the submission',
  resumeGrading: 'the server itself',
  gradeWaiting: 'the server itself',
  demonstrateGrading: 'grades a program of the front page’s own',
  proveContent: 'the machine’s owner',
  proveExercise: 'the machine’s owner',
  proveRules: 'the machine’s owner',
  faultOfQuestion: 'the machine’s owner',
  faultOfShowing: 'the machine’s owner',
  proveStrength: 'the machine’s owner',
  proveStrengths: 'the machine’s owner',
  killedShare: 'computes',
  addDemoClass: 'the machine’s owner',
  backUp: 'the machine’s owner',
  restore: 'the machine’s owner',
  announceServices: 'the server, as it starts',
  untilServicesStart: 'the server, as it starts',
  createAccount: 'opens an account; limited by address',
  newUser: 'makes a record and keeps nothing',
  requireOwnPassword: 'looks at a password and keeps nothing',
  inviteFirstAdministrator: 'the machine’s owner, until there is an administrator',
  changeRole: 'services that have asked already, and the machine’s owner',
  changeDisabled: 'services that have asked already, and the machine’s owner',
  makeLink: 'services that have asked already, and the machine’s owner',
  accountAt: 'the machine’s owner',
  ownerMakesAdmin: 'the machine’s owner',
  ownerMakesLink: 'the machine’s owner',
  ownerSetsDisabled: 'the machine’s owner',
  tidyAddresses: 'the server itself, at its start',
  readPasswordLink: 'the token is the key',
  usePasswordLink: 'the token is the key',
  readInvitation: 'the token is the key',
  acceptInvitation: 'the token is the key',
  presentAttempt: 'services that have found the attempt',
  progressOf: 'services that have asked already',
  observeBank: 'services that name mistakes, and the machine’s owner',
  sandboxPool: 'services; it runs what they hand it',
  background: 'services; it computes what they hand it',
  partsOf: 'makes a list from the course',
  questionsOf: 'makes a list from the course',
  isOutdated: 'looks at an attempt',
  pointsOf: 'computes',
  standingBy: 'computes',
  handedInAmong: 'counts',
  proveChapter: 'the machine’s owner',
  alikeOf: 'services that have asked already',
  renewCompared: 'services that have graded the submission',
  compareSoon: 'services that have graded the submission',
  compareWaiting: 'the server itself',
  closeAllOvertaken: 'the server itself, at its start',
  closeOvertaken: 'startAttempt has asked, or the server itself does',
  compareAll: 'the server itself',
  handedInOf: 'services that have asked already',
  requireQuota: 'services that accept work',
  requireQuotaLeft: 'services that accept work',
  rulesOf: 'services that have asked already',
  rulesFor: 'services that have asked already',
  waitingQuizzes: 'services that have asked already',
  answersByObjective: 'services that have asked already',
  dueObjectives: 'services that have asked already',
}

it('every service is in one of the two lists', () => {
  const services = [...filesOf('lib/services')]
    .filter((file) => !file.endsWith('requireCaller.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/export (?:async )?function (\w+)/g)].map(([, name = '']) => name))
  expect(services.sort()).toEqual([...Object.keys(guarded), ...Object.keys(open)].sort())
})

it('every service that takes a caller is guarded', () => {
  const takers = [...filesOf('lib/services')]
    .filter((file) => !file.endsWith('requireCaller.ts'))
    .flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/export async function (\w+)\(\s*caller: Caller/g)].map(([, name]) => name))
  expect(takers.sort()).toEqual(Object.keys(guarded).sort())
})

describe('a service', () => {
  let world: World
  beforeAll(async () => {
    world = await openWorld()
  })
  afterAll(async () => {
    await world.close()
  })
  const refusal = async (call: Call, caller: Caller) => {
    try {
      await call(caller, world)
      return undefined
    } catch (error) {
      return (error as { code?: string }).code ?? String(error)
    }
  }

  const cases = Object.entries(guarded)
  it.each(cases)('%s refuses a caller who is not signed in', async (_, { call }) => {
    expect(await refusal(call, null)).toBe('signed_out')
  })

  it.each(cases.filter(([, { strangers }]) => strangers))(
    '%s refuses learners and instructors of other classes',
    async (_, { call, strangers }) => {
      for (const caller of [world.otherLearner, world.otherInstructor] satisfies Actor[])
        expect(await refusal(call, caller)).toBe(strangers)
    },
  )

  it.each(cases.filter(([, { learner }]) => learner))('%s refuses a learner of the class itself', async (_, { call, learner }) => {
    expect(await refusal(call, world.learner)).toBe(learner)
  })

  it('does not tell what exists from what does not', async () => {
    const [others, nobodys] = await Promise.all([
      readOwnSubmission(world.otherLearner, world.submission).catch((error: Error) => error.message),
      readOwnSubmission(world.otherLearner, 'no such id').catch((error: Error) => error.message),
    ])
    expect(others).toBe(nobodys)
    const [roster, nowhere] = await Promise.all([
      readRoster(world.otherInstructor, world.section.id).catch((error: Error) => error.message),
      readRoster(world.otherInstructor, 'nowhere' as typeof world.section.id).catch((error: Error) => error.message),
    ])
    expect(roster).toBe(nowhere)
  })

  it('shows the instructor the class, and an administrator every class', async () => {
    expect((await readRoster(world.instructor, world.section.id)).rows.map((row) => row.userId)).toEqual([world.learner.userId])
    expect((await readRoster(world.admin, world.otherSection.id)).rows.map((row) => row.userId)).toEqual([world.otherLearner.userId])
    const report = await readLearner(world.instructor, world.section.id, world.learner.userId)
    expect(
      report.chapters
        .flatMap(({ parts }) => parts)
        .flatMap((part) => part.handedIn.lines)
        .map(({ id }) => id),
    ).toEqual([world.submission])
  })

  it('shows nobody a learner through a class that the learner is not in', async () => {
    await expect(readLearner(world.instructor, world.section.id, world.otherLearner.userId)).rejects.toMatchObject({ code: 'not_found' })
    await expect(readLearner(world.otherInstructor, world.otherSection.id, world.learner.userId)).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(readLearner(world.instructor, world.section.id, 'nobody' as UserId)).rejects.toMatchObject({ code: 'not_found' })
  })
})
