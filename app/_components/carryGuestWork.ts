import { importGuestWork } from '@app/account/actions'
import { guestWork, writeKeptBack } from './localWork'

/** Hands the visitor's work to the account. What the account would have lost by it stays in this browser. */
export async function carryGuestWork(): Promise<void> {
  const { drafts, predictions } = guestWork()
  if (drafts.length + predictions.length === 0) return
  const outcome = await importGuestWork({
    drafts: drafts.map(({ assessment, text }) => ({ assessment, text })),
    predictions: predictions.map(({ prompt, option, confidence }) => ({ prompt, option, confidence })),
  })
  if (!outcome.ok) return
  for (const draft of drafts) {
    // The account has other work there: keep the visitor's beside it, under the account, to be chosen from.
    if (outcome.value.keptBack.includes(draft.assessment)) writeKeptBack(outcome.value.owner, draft.assessment, draft.text)
    localStorage.removeItem(draft.storageKey)
  }
  for (const prediction of predictions) localStorage.removeItem(prediction.storageKey)
}
