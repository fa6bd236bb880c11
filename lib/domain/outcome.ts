import { namedError } from './namedError'

/** Why something was not done, in terms a caller can act on. */
export const refusals = ['signed_out', 'not_found', 'forbidden', 'invalid', 'rate_limited', 'conflict', 'busy', 'failed'] as const
export type RefusalCode = (typeof refusals)[number]

/** A service's "no". Anything else that is thrown is a bug. */
export class Refusal extends namedError('Refusal') {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string) {
    super(message)
    this.code = code
  }
}

/** What an action answers. */
export type Outcome<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: RefusalCode; readonly message: string }
