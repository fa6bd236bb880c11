'use client'
import { ActionForm } from '@app/_components/ActionForm'
import type { SiteRole } from '@lib/domain/actor'
import { setSiteRole } from '../../actions'
import { roleNames } from '../../_components/roleNames'

const options = [
  { value: 'learner', label: 'Learner', hint: 'joins classes' },
  { value: 'instructor', label: 'Instructor', hint: 'opens classes, too' },
  { value: 'admin', label: 'Administrator', hint: 'sees every class and manages accounts, too' },
]

export const RoleForm = ({ userId, siteRole }: { readonly userId: string; readonly siteRole: SiteRole }) => (
  <ActionForm
    fields={[{ name: 'siteRole', label: 'Role', type: 'choice', options, initial: siteRole }]}
    hidden={{ userId }}
    button="Save the role"
    busy="Saving …"
    tone="plain"
    action={setSiteRole}
    done={(role) => <p className="message message-good">The role is {roleNames[role as SiteRole]} now.</p>}
  />
)
