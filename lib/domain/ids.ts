declare const brand: unique symbol
/** A string that only its own kind of place accepts. */
type Branded<Name extends string> = string & { readonly [brand]: Name }

export type UserId = Branded<'UserId'>
export type SectionId = Branded<'SectionId'>
export type AnnouncementId = Branded<'AnnouncementId'>
export type SubmissionId = Branded<'SubmissionId'>
export type AttemptId = Branded<'AttemptId'>
export type InvitationId = Branded<'InvitationId'>

/** `course/chapter/part`, for instance `practical-methodology/performance-metrics/quiz`. What progress keys on. */
export type AssessmentKey = Branded<'AssessmentKey'>

export const assessmentKey = (course: string, chapter: string, part: string) => `${course}/${chapter}/${part}` as AssessmentKey
