import type { FormField } from './ActionForm'

export const newPasswordField: FormField = {
  name: 'password',
  label: 'Password',
  type: 'password',
  autoComplete: 'new-password',
  hint: 'At least 10 characters, none of the common ones, and more than your name or address. Three or four words make a good one.',
}

export const newAccountFields: readonly FormField[] = [
  { name: 'name', label: 'Name', type: 'text', autoComplete: 'name', hint: 'As your instructor should see it.' },
  { name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' },
  newPasswordField,
]
