import { readLocalDraft, writeLocalDraft } from './localDrafts'
import { readLocalPrediction, writeLocalPrediction } from './localPredictions'
import { isClosed, type LocalPrediction, unsentWork } from './localWork'
import { openWork } from './openWork'
import { pieceName } from './pieceName'
import { recordPrediction, saveDraft, skipPrompt } from './workActions'

/** Sends a draft, and what another tab has kept in its place meanwhile on top of it. */
async function sendDraft(owner: string, assessment: string): Promise<boolean> {
  const draft = readLocalDraft(owner, assessment)
  if (!draft || draft.synced) return true
  const outcome = await saveDraft({ owner, assessment, text: draft.text, basedOn: draft.basedOn })
  if (!outcome.ok) return outcome.code === 'not_found'
  if (outcome.value.kind === 'conflict') return false
  const kept = readLocalDraft(owner, assessment) ?? draft
  const synced = kept.text === draft.text
  writeLocalDraft(owner, assessment, { ...kept, basedOn: outcome.value.revision, synced })
  return synced || sendDraft(owner, assessment)
}

/** Sends that a prediction was made or skipped. @returns whether the server has it, or has no such prompt */
export async function sendPrediction(owner: string, prompt: string, prediction: LocalPrediction): Promise<boolean> {
  const { option, confidence, locked, synced } = prediction
  if (synced || !isClosed(prediction)) return true
  const outcome =
    locked && option && confidence ? await recordPrediction({ owner, prompt, option, confidence }) : await skipPrompt({ owner, prompt })
  // What was skipped on another page or device is settled there.
  const settled = outcome.ok || outcome.code === 'conflict'
  if (settled) writeLocalPrediction(owner, prompt, { ...prediction, synced: true })
  return settled || outcome.code === 'not_found'
}

async function sendPiece(owner: string, kind: 'draft' | 'kept' | 'prediction', name: string): Promise<boolean> {
  // Somebody has to choose first.
  if (kind === 'kept') return false
  if (kind === 'draft') return sendDraft(owner, name)
  const prediction = readLocalPrediction(owner, name)
  return !prediction || sendPrediction(owner, name, prediction)
}

/**
 * Sends what this browser keeps of an account's and the server does not have, from this page and from others.
 * @returns what it still does not have, in words
 */
export async function sendUnsent(owner: string): Promise<string[]> {
  const left = new Set<string>()
  for (const { name, send } of openWork) if (!(await send())) left.add(name)
  for (const piece of unsentWork(owner))
    if (!(await sendPiece(owner, piece.kind, piece.name).catch(() => false))) left.add(pieceName(piece))
  return [...left]
}
