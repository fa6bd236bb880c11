import type { FormField } from './ActionForm'

export const newAccountFields: readonly FormField[] = [
  { name: 'name', label: 'Name', type: 'text', autoComplete: 'name', hint: 'As your instructor should see it.' },
  { name: 'email', label: 'Email address', type: 'email', autoComplete: 'username' },
  {
    name: 'password',
    label: 'Password',
    type: 'password',
    autoComplete: 'new-password',
    hint: 'At least 10 characters, and none of the common ones. Three or four words make a good one.',
  },
]
