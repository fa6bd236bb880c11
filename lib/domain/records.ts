import type { Actor, EnrollmentRole, SiteRole } from './actor'
import type { HintKind } from './hints'
import type { AnnouncementId, AssessmentKey, AttemptId, InvitationId, SectionId, SubmissionId, UserId } from './ids'
import type { ScoredResponse } from './quiz'
import type { Response } from './response'
import type { GradingResult, Verdict } from './verdict'

/** Times are milliseconds since 1970, UTC. */
export type Instant = number

export interface User {
  readonly id: UserId
  readonly email: string
  readonly name: string
  readonly passwordHash: string
  readonly siteRole: SiteRole
  readonly createdAt: Instant
  /** since when nobody can sign in with it; null while it is in use */
  readonly disabledAt: Instant | null
}

/** Who an account is when it asks for something. */
export const actorOf = ({ id, name, email, siteRole }: User): Actor => ({ userId: id, name, email, siteRole })

/** A browser that is signed in. */
export interface Session {
  readonly tokenHash: string
  readonly userId: UserId
  readonly startedAt: Instant
  readonly seenAt: Instant
}

/** A one-time link that sets a new password. */
export interface PasswordLink {
  readonly tokenHash: string
  readonly userId: UserId
  readonly createdBy: UserId | null
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
}

/** Failures of late, by whatever they are counted. */
export interface FailedTries {
  readonly key: string
  /** what was left of them when the last came: they fade */
  readonly count: number
  readonly lastAt: Instant
}

export interface Invitation {
  readonly id: InvitationId
  readonly tokenHash: string
  readonly siteRole: SiteRole
  readonly createdBy: UserId | null
  readonly createdAt: Instant
  readonly expiresAt: Instant
  readonly usedAt: Instant | null
}

export interface Section {
  readonly id: SectionId
  readonly name: string
  readonly course: string
  readonly joinCode: string
  readonly createdAt: Instant
}

export interface Enrollment {
  readonly sectionId: SectionId
  readonly userId: UserId
  readonly role: EnrollmentRole
  readonly joinedAt: Instant
}

export interface Draft {
  readonly userId: UserId
  readonly assessment: AssessmentKey
  readonly text: string
  /** counts the saves; a save names the revision it builds on */
  readonly revision: number
  readonly savedAt: Instant
}

export interface Prediction {
  readonly userId: UserId
  readonly prompt: string
  readonly option: string
  readonly confidence: Confidence
  readonly madeAt: Instant
}

/** A prompt that somebody has skipped: they have looked at what comes of it without predicting it. */
export interface SkippedPrompt {
  readonly userId: UserId
  readonly prompt: string
  readonly skippedAt: Instant
}

export const confidences = ['guess', 'fairly-sure', 'certain'] as const
export type Confidence = (typeof confidences)[number]

export interface Attempt {
  readonly id: AttemptId
  readonly userId: UserId
  readonly assessment: AssessmentKey
  readonly number: number
  readonly seed: number
  readonly contentHash: string
  /** which questions of those that the assessment draws from; null where it asks them all */
  readonly questions: readonly string[] | null
  readonly startedAt: Instant
  readonly completedAt: Instant | null
  /** when a change of the quiz closed it: what was answered by then counts as it stands */
  readonly overtakenAt: Instant | null
  readonly scoreGiven: number
  readonly scoreMaximum: number
}

export interface AttemptResponse {
  readonly attemptId: AttemptId
  readonly questionId: string
  readonly response: Response
  readonly scored: ScoredResponse
  /** how sure the learner was, where they said so */
  readonly confidence: Confidence | null
  readonly givenAt: Instant
  /** of the quiz that scored it, where that is another than the attempt's */
  readonly contentHash: string | null
}

/** What a response was given before it was scored again. */
export interface EarlierScore extends Pick<AttemptResponse, 'attemptId' | 'questionId' | 'scored'> {
  /** from 1 */
  readonly number: number
  readonly contentHash: string
  readonly replacedAt: Instant
}

/** A response with what it was given to: what mastery and review go by. */
export interface GivenResponse extends Pick<AttemptResponse, 'questionId' | 'confidence' | 'givenAt'> {
  readonly assessment: AssessmentKey
  /** in [0, 1] */
  readonly share: number
}

export const feedbackTimes = ['at-once', 'after-due'] as const
export const countedAttempts = ['best', 'last'] as const

/** How a class takes a quiz. */
export interface QuizPolicy {
  readonly sectionId: SectionId
  readonly assessment: AssessmentKey
  readonly feedback: (typeof feedbackTimes)[number]
  /** how many attempts there are; null for any number */
  readonly attempts: number | null
  readonly counts: (typeof countedAttempts)[number]
  readonly dueAt: Instant | null
}

/** What an instructor tells a class. */
export interface Announcement {
  readonly id: AnnouncementId
  readonly sectionId: SectionId
  readonly text: string
  /** a path of this site, for instance a figure in some state */
  readonly link: string | null
  readonly postedAt: Instant
}

/** What was handed in: a program, or a simulation's setting for one goal. */
export type SubmissionPayload =
  | { readonly kind: 'program'; readonly source: string }
  | { readonly kind: 'setting'; readonly goal: string; readonly setting: Readonly<Record<string, number>> }

export interface Submission {
  readonly id: SubmissionId
  readonly userId: UserId
  readonly assessment: AssessmentKey
  readonly number: number
  readonly payload: SubmissionPayload
  readonly seed: number
  readonly contentHash: string
  readonly submittedAt: Instant
}

export interface GradingRun {
  readonly submissionId: SubmissionId
  /** 1 for the first grading; regrading adds runs */
  readonly number: number
  readonly verdict: Verdict
  readonly scoreGiven: number
  readonly scoreMaximum: number
  readonly result: GradingResult
  readonly contentHash: string
  readonly finishedAt: Instant
}

/** A grading by changed checks, kept until somebody applies it. */
export type Regrading = Omit<GradingRun, 'number'>

/** A hint that a learner has opened. */
export interface OpenedHint {
  readonly userId: UserId
  readonly assessment: AssessmentKey
  readonly kind: HintKind
  readonly openedAt: Instant
}

/** Lines of a program, from 1, both included. */
export type Lines = readonly [first: number, last: number]

/** A passage of a program as a number, with where it stands. */
export interface Fingerprint {
  /** a signed integer of 32 bits */
  readonly hash: number
  readonly places: readonly Lines[]
}

/** The program by which a learner is compared with others: the last that passed, or the last of all. */
export interface ComparedProgram {
  readonly userId: UserId
  readonly assessment: AssessmentKey
  readonly submissionId: SubmissionId
  readonly number: number
  readonly passed: boolean
  /** of the way in which its fingerprints were made */
  readonly version: number
}

export interface GradedSubmission {
  readonly submission: Submission
  /** the latest; absent while it waits */
  readonly run?: GradingRun | undefined
  /** those before it, where it was graded again */
  readonly earlier?: readonly GradingRun[] | undefined
}

/** The state of one part of a chapter, kept up to date by whatever changes it. */
export interface Progress {
  readonly userId: UserId
  readonly assessment: AssessmentKey
  readonly scoreGiven: number
  readonly scoreMaximum: number
  readonly passed: boolean
  readonly tries: number
  readonly updatedAt: Instant
}

/** Points, and whether that was all that was asked. */
export type Standing = Pick<Progress, 'scoreGiven' | 'scoreMaximum' | 'passed'>

/** Whether one standing is higher than another: as a share of the points, since checks may have changed what there is to be had. */
export const isBetter = (a: Standing, b: Standing): boolean =>
  a.passed !== b.passed ? a.passed : a.scoreGiven * b.scoreMaximum > b.scoreGiven * a.scoreMaximum
