'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { makePasswordLink } from '../../actions'
import { OneTimeLink } from '../../_components/OneTimeLink'

export const PasswordLinkForm = ({ userId, name }: { readonly userId: string; readonly name: string }) => (
  <ActionForm
    hidden={{ userId }}
    button="Make a link for a new password"
    busy="Making a link …"
    tone="plain"
    action={makePasswordLink}
    done={(link) => <OneTimeLink says={`Hand this to ${name}. It works once, for a day, and is not shown again:`} link={link} />}
  />
)
