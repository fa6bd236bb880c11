'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { inviteInstructor } from '../actions'
import { OneTimeLink } from './OneTimeLink'

/** Makes a link that turns its holder into an instructor, and shows it once. */
export const InviteInstructor = () => (
  <ActionForm
    button="Make an invitation link"
    busy="Making a link …"
    action={inviteInstructor}
    done={(link) => <OneTimeLink says="Send this to the instructor. It works once, for a week, and is not shown again:" link={link} />}
  />
)
