import { forget } from './browserStorage'
import { readKept, readLocalDraft, setAside } from './localDrafts'
import { readLocalPrediction } from './localPredictions'
import { guest, isClosed, type Piece, workOf, write } from './localWork'

export function discardGuestWork(): void {
  for (const { storageKey } of workOf(guest)) forget(storageKey)
}

/** What of a visitor's piece of work has to stay beside the account's own. */
function versionsOf({ kind, name }: Piece, hasOther: boolean) {
  if (kind === 'kept') return readKept(guest, name)
  const draft = kind === 'draft' && hasOther ? readLocalDraft(guest, name) : undefined
  return draft ? [draft] : []
}

/**
 * Takes a piece of work from the visitor that the account has taken over.
 * @param hasOther whether the account has other work in its place
 * @returns whether it is done: there may be no room for what only this browser has
 */
export function handOver(owner: string, piece: Piece, hasOther: boolean): boolean {
  const { storageKey, kind, name } = piece
  for (const { text, name: called, savedAt } of versionsOf(piece, hasOther))
    if (!setAside(owner, name, { text, name: called, savedAt, from: 'before' })) return false
  const prediction = kind === 'prediction' ? readLocalPrediction(guest, name) : undefined
  // What is chosen and not made yet, only this browser knows.
  if (prediction && !isClosed(prediction) && !readLocalPrediction(owner, name) && !write(owner, kind, name, prediction)) return false
  forget(storageKey)
  return true
}
