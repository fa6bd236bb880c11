import { namedError } from '../lib/domain/namedError'

/** The database cannot be opened. Its message is one line for the person at the console, without the password. */
export class StoreUnavailable extends namedError('StoreUnavailable') {}

/** What is wrong, in a few words: a refused connection says so in its code alone. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { readonly code?: unknown; readonly message?: unknown }
  const text = typeof message === 'string' && message !== '' ? message : String(code ?? error)
  return text.split('\n')[0] ?? ''
}

export const unavailable = (what: string, error: unknown): StoreUnavailable =>
  new StoreUnavailable(`The database cannot be used (${what}): ${reasonOf(error)}`, { cause: error })
