import { forget } from './browserStorage'
import { guest, readKept, readLocalDraft, readLocalPrediction, setAside, workOf, write } from './localWork'

export function discardGuestWork(): void {
  for (const { storageKey } of workOf(guest)) forget(storageKey)
}

/** The account has taken a visitor's work over, and what it has not in its place stays beside it. What only this browser knows goes along. */
export function handOverGuestWork(owner: string, keptBack: readonly string[]): void {
  for (const { storageKey, kind, name } of workOf(guest)) {
    const draft = kind === 'draft' ? readLocalDraft(guest, name) : undefined
    if (draft && keptBack.includes(name) && !setAside(owner, name, { ...draft, from: 'before' })) continue
    if (kind === 'kept' && !readKept(guest, name).every((version) => setAside(owner, name, { ...version, from: 'before' }))) continue
    const prediction = kind === 'prediction' ? readLocalPrediction(guest, name) : undefined
    if (prediction && !readLocalPrediction(owner, name)) write(owner, kind, name, { ...prediction, synced: prediction.locked })
    forget(storageKey)
  }
}
