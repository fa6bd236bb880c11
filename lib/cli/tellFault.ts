import { StoreUnavailable } from '../../db/StoreUnavailable'
import { Refusal } from '../domain/outcome'
import { SettingError } from './settings'

/** Of the system's and the database's own faults: a file that is not there, or may not be written. */
const systemCode = /^(E[A-Z0-9]+|SQLITE_[A-Z_]+)$/

/**
 * Says what is wrong to the person at the console: in a line, where it is theirs to mend; a bug as it is.
 * @returns the exit code
 */
export function tellFault(error: unknown): 1 {
  const { code } = error as { readonly code?: unknown }
  const theirs = error instanceof SettingError || error instanceof Refusal || error instanceof StoreUnavailable
  const told = error instanceof Error && (theirs || (typeof code === 'string' && systemCode.test(code)))
  console.error(told ? error.message : error)
  return 1
}
