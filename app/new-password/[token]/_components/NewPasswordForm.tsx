'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { newPasswordField } from '@app/_components/newAccountFields'
import { setNewPassword } from '@app/account/actions'

export const NewPasswordForm = ({ token, email }: { readonly token: string; readonly email: string }) => (
  <ActionForm
    fields={[{ ...newPasswordField, label: 'New password' }]}
    hidden={{ token }}
    button="Set the password"
    busy="Setting …"
    action={setNewPassword}
  >
    {/* For password managers, which keep a password by its account. */}
    <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
  </ActionForm>
)
