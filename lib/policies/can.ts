import type { Actor, EnrollmentRole } from '../domain/actor'
import type { UserId } from '../domain/ids'

/** What may be asked, with the facts that decide it. */
export type Request =
  | { readonly action: 'manage-accounts' }
  | { readonly action: 'open-section' }
  | { readonly action: 'view-section'; readonly role: EnrollmentRole | undefined }
  | { readonly action: 'view-learner'; readonly learner: UserId; readonly taught: boolean }
  | { readonly action: 'use-own-work'; readonly owner: UserId }
  /** `learnsIn`: in how many classes of the course; `quizzesPassed`: those of all its chapters; `closed`: a class still waits for its feedback */
  | { readonly action: 'sit-exam'; readonly learnsIn: number; readonly quizzesPassed: boolean; readonly closed: boolean }

/** Whether somebody may teach at present: a class that they opened when they were an instructor gives no right of its own. */
const mayTeach = ({ siteRole }: Actor) => siteRole === 'instructor' || siteRole === 'admin'

/** Whether an actor, as they are at present, may do something. The only place where that is decided. */
export function can(actor: Actor, request: Request): boolean {
  switch (request.action) {
    case 'manage-accounts':
      return actor.siteRole === 'admin'
    case 'open-section':
      return mayTeach(actor)
    case 'view-section':
      return (request.role === 'instructor' && mayTeach(actor)) || actor.siteRole === 'admin'
    case 'view-learner':
      return (request.taught && mayTeach(actor)) || request.learner === actor.userId || actor.siteRole === 'admin'
    case 'use-own-work':
      return request.owner === actor.userId
    case 'sit-exam':
      return mayTeach(actor) || request.learnsIn > 0 || (request.quizzesPassed && !request.closed)
  }
}
