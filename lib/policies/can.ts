import type { Actor, EnrollmentRole } from '../domain/actor'
import type { UserId } from '../domain/ids'

/** What may be asked, with the facts that decide it. */
export type Request =
  | { readonly action: 'manage-accounts' }
  | { readonly action: 'open-section' }
  | { readonly action: 'view-section'; readonly role: EnrollmentRole | undefined }
  | { readonly action: 'view-learner'; readonly learner: UserId; readonly taught: boolean }
  | { readonly action: 'use-own-work'; readonly owner: UserId }

/** Whether an actor may do something. The only place where that is decided. */
export function can(actor: Actor, request: Request): boolean {
  switch (request.action) {
    case 'manage-accounts':
      return actor.siteRole === 'admin'
    case 'open-section':
      return actor.siteRole === 'instructor' || actor.siteRole === 'admin'
    case 'view-section':
      return request.role === 'instructor' || actor.siteRole === 'admin'
    case 'view-learner':
      return request.taught || request.learner === actor.userId || actor.siteRole === 'admin'
    case 'use-own-work':
      return request.owner === actor.userId
  }
}
