import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from 'drizzle-orm/sqlite-core'
import type { EnrollmentRole, SiteRole } from '../../lib/domain/actor'
import type { AnnouncementId, AssessmentKey, AttemptId, InvitationId, SectionId, SubmissionId, UserId } from '../../lib/domain/ids'
import type { ScoredResponse } from '../../lib/domain/quiz'
import type { Response } from '../../lib/domain/response'
import type { HintKind } from '../../lib/domain/hints'
import type { Confidence, Lines, QuizPolicy, SubmissionPayload } from '../../lib/domain/records'
import type { GradingResult, Verdict } from '../../lib/domain/verdict'

const instant = (name: string) => integer(name)

export const users = sqliteTable('users', {
  id: text('id').$type<UserId>().primaryKey(),
  email: text('email').notNull().unique(),
  name: text('name').notNull(),
  passwordHash: text('password_hash').notNull(),
  siteRole: text('site_role').$type<SiteRole>().notNull(),
  createdAt: instant('created_at').notNull(),
  disabledAt: instant('disabled_at'),
})

export const invitations = sqliteTable('invitations', {
  id: text('id').$type<InvitationId>().primaryKey(),
  tokenHash: text('token_hash').notNull().unique(),
  siteRole: text('site_role').$type<SiteRole>().notNull(),
  createdBy: text('created_by')
    .$type<UserId>()
    .references(() => users.id),
  createdAt: instant('created_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

export const sessions = sqliteTable(
  'sessions',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    startedAt: instant('started_at').notNull(),
    seenAt: instant('seen_at').notNull(),
  },
  (table) => [index('sessions_by_user').on(table.userId)],
)

export const passwordLinks = sqliteTable(
  'password_links',
  {
    tokenHash: text('token_hash').primaryKey(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    /** null where it was made at the console */
    createdBy: text('created_by')
      .$type<UserId>()
      .references(() => users.id),
    createdAt: instant('created_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
  },
  (table) => [index('password_links_by_user').on(table.userId)],
)

export const rateLimits = sqliteTable(
  'rate_limits',
  {
    key: text('key').primaryKey(),
    windowStart: instant('window_start').notNull(),
    count: integer('count').notNull(),
  },
  (table) => [index('rate_limits_by_start').on(table.windowStart)],
)

/** Failures that nothing right has followed yet. */
export const failedTries = sqliteTable(
  'failed_tries',
  {
    key: text('key').primaryKey(),
    count: real('count').notNull(),
    lastAt: instant('last_at').notNull(),
  },
  (table) => [index('failed_tries_by_time').on(table.lastAt)],
)

export const sections = sqliteTable('sections', {
  id: text('id').$type<SectionId>().primaryKey(),
  name: text('name').notNull(),
  course: text('course').notNull(),
  joinCode: text('join_code').notNull().unique(),
  createdAt: instant('created_at').notNull(),
})

export const enrollments = sqliteTable(
  'enrollments',
  {
    sectionId: text('section_id')
      .$type<SectionId>()
      .notNull()
      .references(() => sections.id),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    role: text('role').$type<EnrollmentRole>().notNull(),
    joinedAt: instant('joined_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.sectionId, table.userId] }), index('enrollments_by_user').on(table.userId)],
)

export const drafts = sqliteTable(
  'drafts',
  {
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    text: text('text').notNull(),
    revision: integer('revision').notNull(),
    savedAt: instant('saved_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.assessment] })],
)

export const predictions = sqliteTable(
  'predictions',
  {
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    prompt: text('prompt').notNull(),
    option: text('option').notNull(),
    confidence: text('confidence').$type<Confidence>().notNull(),
    madeAt: instant('made_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.prompt] })],
)

export const skippedPrompts = sqliteTable(
  'passed_prompts',
  {
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    prompt: text('prompt').notNull(),
    skippedAt: instant('passed_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.prompt] })],
)

export const attempts = sqliteTable(
  'attempts',
  {
    id: text('id').$type<AttemptId>().primaryKey(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    number: integer('number').notNull(),
    seed: integer('seed').notNull(),
    contentHash: text('content_hash').notNull(),
    questions: text('questions', { mode: 'json' }).$type<readonly string[]>(),
    startedAt: instant('started_at').notNull(),
    completedAt: instant('completed_at'),
    overtakenAt: instant('overtaken_at'),
    scoreGiven: real('score_given').notNull(),
    scoreMaximum: real('score_maximum').notNull(),
  },
  (table) => [uniqueIndex('attempts_numbered').on(table.userId, table.assessment, table.number)],
)

export const responses = sqliteTable(
  'responses',
  {
    attemptId: text('attempt_id')
      .$type<AttemptId>()
      .notNull()
      .references(() => attempts.id),
    questionId: text('question_id').notNull(),
    response: text('response', { mode: 'json' }).$type<Response>().notNull(),
    scored: text('scored', { mode: 'json' }).$type<ScoredResponse>().notNull(),
    confidence: text('confidence').$type<Confidence>(),
    givenAt: instant('given_at').notNull(),
    /** of the quiz that scored it, where that is another than the attempt's */
    contentHash: text('content_hash'),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId] })],
)

/** What a response was given before it was scored again. */
export const earlierScores = sqliteTable(
  'earlier_scores',
  {
    attemptId: text('attempt_id')
      .$type<AttemptId>()
      .notNull()
      .references(() => attempts.id),
    questionId: text('question_id').notNull(),
    number: integer('number').notNull(),
    scored: text('scored', { mode: 'json' }).$type<ScoredResponse>().notNull(),
    contentHash: text('content_hash').notNull(),
    replacedAt: instant('replaced_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.questionId, table.number] })],
)

export const submissions = sqliteTable(
  'submissions',
  {
    id: text('id').$type<SubmissionId>().primaryKey(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    number: integer('number').notNull(),
    payload: text('payload', { mode: 'json' }).$type<SubmissionPayload>().notNull(),
    seed: integer('seed').notNull(),
    contentHash: text('content_hash').notNull(),
    submittedAt: instant('submitted_at').notNull(),
  },
  (table) => [uniqueIndex('submissions_numbered').on(table.userId, table.assessment, table.number)],
)

export const gradingRuns = sqliteTable(
  'grading_runs',
  {
    submissionId: text('submission_id')
      .$type<SubmissionId>()
      .notNull()
      .references(() => submissions.id),
    number: integer('number').notNull(),
    verdict: text('verdict').$type<Verdict>().notNull(),
    scoreGiven: real('score_given').notNull(),
    scoreMaximum: real('score_maximum').notNull(),
    result: text('result', { mode: 'json' }).$type<GradingResult>().notNull(),
    contentHash: text('content_hash').notNull(),
    finishedAt: instant('finished_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.submissionId, table.number] })],
)

/** Gradings by changed checks that nobody has applied yet: at most one a submission. */
export const regradings = sqliteTable('regradings', {
  submissionId: text('submission_id')
    .$type<SubmissionId>()
    .primaryKey()
    .references(() => submissions.id),
  verdict: text('verdict').$type<Verdict>().notNull(),
  scoreGiven: real('score_given').notNull(),
  scoreMaximum: real('score_maximum').notNull(),
  result: text('result', { mode: 'json' }).$type<GradingResult>().notNull(),
  contentHash: text('content_hash').notNull(),
  finishedAt: instant('finished_at').notNull(),
})

/** The program by which a learner is compared with others: the last that passed, or the last of all. */
export const comparedPrograms = sqliteTable(
  'compared_programs',
  {
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    submissionId: text('submission_id')
      .$type<SubmissionId>()
      .notNull()
      .references(() => submissions.id),
    number: integer('number').notNull(),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    /** of the way in which its fingerprints were made */
    version: integer('version').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.assessment] })],
)

export const fingerprints = sqliteTable(
  'fingerprints',
  {
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    hash: integer('hash').notNull(),
    places: text('places', { mode: 'json' }).$type<readonly Lines[]>().notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.assessment, table.userId, table.hash] }),
    index('fingerprints_by_hash').on(table.assessment, table.hash),
  ],
)

export const openedHints = sqliteTable(
  'opened_hints',
  {
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    kind: text('kind').$type<HintKind>().notNull(),
    openedAt: instant('opened_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.assessment, table.kind] })],
)

export const progress = sqliteTable(
  'progress',
  {
    userId: text('user_id')
      .$type<UserId>()
      .notNull()
      .references(() => users.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    scoreGiven: real('score_given').notNull(),
    scoreMaximum: real('score_maximum').notNull(),
    passed: integer('passed', { mode: 'boolean' }).notNull(),
    tries: integer('tries').notNull(),
    updatedAt: instant('updated_at').notNull(),
  },
  (table) => [primaryKey({ columns: [table.userId, table.assessment] })],
)

export const announcements = sqliteTable(
  'announcements',
  {
    id: text('id').$type<AnnouncementId>().primaryKey(),
    sectionId: text('section_id')
      .$type<SectionId>()
      .notNull()
      .references(() => sections.id),
    text: text('text').notNull(),
    /** a path of this site */
    link: text('link'),
    postedAt: instant('posted_at').notNull(),
  },
  (table) => [index('announcements_by_section').on(table.sectionId)],
)

export const quizPolicies = sqliteTable(
  'quiz_policies',
  {
    sectionId: text('section_id')
      .$type<SectionId>()
      .notNull()
      .references(() => sections.id),
    assessment: text('assessment').$type<AssessmentKey>().notNull(),
    feedback: text('feedback').$type<QuizPolicy['feedback']>().notNull(),
    attempts: integer('attempts'),
    counts: text('counts').$type<QuizPolicy['counts']>().notNull(),
    dueAt: instant('due_at'),
  },
  (table) => [primaryKey({ columns: [table.sectionId, table.assessment] })],
)
