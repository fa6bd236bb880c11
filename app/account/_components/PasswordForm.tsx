'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { newPasswordField } from '@app/_components/newAccountFields'
import { changePassword } from '../actions'

export const PasswordForm = () => (
  <ActionForm
    fields={[
      { name: 'currentPassword', label: 'Current password', type: 'password', autoComplete: 'current-password' },
      { ...newPasswordField, label: 'New password' },
    ]}
    button="Change password"
    busy="Changing …"
    action={changePassword}
    done={() => <p className="message message-good">Your password is changed. Every other device is signed out.</p>}
  />
)
