'use client'
import { ActionForm } from '@app/_components/ActionForm'
import { disableAccount, enableAccount } from '../../actions'

/** Takes an account out of use, or lets it be used again. One form, whose button and focus stay. */
export const AccessForm = ({ userId, disabled }: { readonly userId: string; readonly disabled: boolean }) => (
  <ActionForm
    hidden={{ userId }}
    button={disabled ? 'Enable the account' : 'Disable the account'}
    busy={disabled ? 'Enabling …' : 'Disabling …'}
    tone="plain"
    action={disabled ? enableAccount : disableAccount}
    done={(isDisabled) => (
      <p className="message message-good">{isDisabled ? 'The account is disabled.' : 'The account can be used again.'}</p>
    )}
  />
)
