import type { UserId } from './ids'

/** What an account may do on the whole site. Instructors may open classes; administrators may also make instructors. */
export const siteRoles = ['learner', 'instructor', 'admin'] as const
export type SiteRole = (typeof siteRoles)[number]

/** What a person is in one class. */
export const enrollmentRoles = ['learner', 'instructor'] as const
export type EnrollmentRole = (typeof enrollmentRoles)[number]

/** Who is asking. */
export interface Actor {
  readonly userId: UserId
  readonly name: string
  readonly email: string
  readonly siteRole: SiteRole
}

/** A caller: an actor, or nobody. */
export type Caller = Actor | null
