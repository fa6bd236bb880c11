import { importGuestWork } from '@app/account/actions'
import { guestWork } from './localWork'

/** Hands the visitor's work to the account. What the account would have lost by it stays in this browser. */
export async function carryGuestWork(userId: string): Promise<void> {
  const { drafts, predictions } = guestWork()
  const outcome = await importGuestWork({
    drafts: drafts.map(({ assessment, text }) => ({ assessment, text })),
    predictions: predictions.map(({ prompt, option, confidence }) => ({ prompt, option, confidence })),
  })
  if (!outcome.ok) return
  for (const draft of drafts) {
    // The account has other work there: keep the visitor's beside it, under the account, to be chosen from.
    if (outcome.value.includes(draft.assessment)) localStorage.setItem(`holdout:${userId}:kept:${draft.assessment}`, draft.text)
    localStorage.removeItem(draft.storageKey)
  }
  for (const prediction of predictions) localStorage.removeItem(prediction.storageKey)
  window.dispatchEvent(new Event('holdout:work-carried'))
}
