import { handOverGuestWork } from './handOverGuestWork'
import { guestWork } from './localWork'
import { importGuestWork } from './workActions'

/**
 * Hands the visitor's work to the account. What the account would have lost by it stays in this browser.
 * @returns what went wrong
 */
export async function carryGuestWork(owner: string): Promise<string | undefined> {
  const { drafts, predictions } = guestWork()
  const outcome = await importGuestWork({ owner, drafts, predictions })
  if (!outcome.ok) return outcome.message
  handOverGuestWork(owner, outcome.value.keptBack)
  return undefined
}
