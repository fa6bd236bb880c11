import type { SiteRole } from '@lib/domain/actor'

export const roleNames: Readonly<Record<SiteRole, string>> = { learner: 'learner', instructor: 'instructor', admin: 'administrator' }
