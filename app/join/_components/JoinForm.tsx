'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { joinClass } from '@app/classes/actions'

export const JoinForm = ({ code = '' }: { readonly code?: string }) => (
  <ActionForm
    fields={[
      {
        name: 'code',
        label: 'Class code',
        type: 'text',
        code: true,
        initial: code,
        hint: 'Eight letters and digits, from your instructor.',
      },
    ]}
    button="Join the class"
    busy="Joining …"
    action={joinClass}
  />
)
