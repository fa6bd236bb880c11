'use client'
import { EnterForm } from '@app/_components/EnterForm'
import { newPasswordField } from '@app/_components/newAccountFields'
import { setNewPassword } from '@app/account/actions'

interface NewPasswordFormProps {
  /** the account that has the browser, if one has */
  readonly owner: string | undefined
  readonly token: string
  /** of the account that gets the password */
  readonly email: string
}

export const NewPasswordForm = ({ owner, token, email }: NewPasswordFormProps) => (
  <EnterForm
    owner={owner}
    fields={[{ ...newPasswordField, label: 'New password' }]}
    hidden={{ token }}
    button="Set the password"
    busy="Setting …"
    action={setNewPassword}
  >
    {/* For password managers, which keep a password by its account. */}
    <input type="text" autoComplete="username" defaultValue={email} readOnly hidden />
  </EnterForm>
)
