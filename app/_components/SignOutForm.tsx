'use client'
import type { FormAction } from './formAnswer'
import { LeaveForm } from './LeaveForm'
import { leaveBrowser } from './localWork'

interface SignOutFormProps {
  /** the account's id */
  readonly owner: string
  readonly button: string
  readonly className?: string
  readonly action: FormAction<string>
}

/** Signs out, and takes the account's work out of this browser. */
export const SignOutForm = ({ owner, className = 'form', ...form }: SignOutFormProps) => (
  <LeaveForm
    {...form}
    owner={owner}
    tone="plain"
    className={className}
    busy="Signing out …"
    anyway="Sign out without saving"
    when="you sign out"
    goOn={(lost) => leaveBrowser(owner, lost)}
  />
)
