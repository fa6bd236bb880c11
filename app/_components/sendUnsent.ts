import {
  isClosed,
  type LocalPrediction,
  readLocalDraft,
  readLocalPrediction,
  unsentWork,
  writeLocalDraft,
  writeLocalPrediction,
} from './localWork'
import { openWork } from './openWork'
import { passPrompt, recordPrediction, saveDraft } from './workActions'

/** What somebody would call it. */
export function workName(assessment: string): string {
  const [, chapter = '', kind = '', slug] = assessment.split('/')
  if (slug) return `the program ${slug}`
  return kind === 'quiz' ? `the quiz of ${chapter}` : `the ${kind}`
}

async function sendDraft(owner: string, assessment: string): Promise<boolean> {
  const draft = readLocalDraft(owner, assessment)
  if (!draft) return true
  const outcome = await saveDraft({ owner, assessment, text: draft.text, basedOn: draft.basedOn })
  if (!outcome.ok) return outcome.code === 'not_found'
  if (outcome.value.kind === 'conflict') return false
  writeLocalDraft(owner, assessment, { ...draft, basedOn: outcome.value.revision, synced: true })
  return true
}

/** Sends that a prediction was made or passed over. @returns whether the server has it, or has no such prompt */
export async function sendPrediction(owner: string, prompt: string, prediction: LocalPrediction): Promise<boolean> {
  const { option, confidence, locked, synced } = prediction
  if (synced || !isClosed(prediction)) return true
  const outcome =
    locked && option && confidence ? await recordPrediction({ owner, prompt, option, confidence }) : await passPrompt({ owner, prompt })
  if (outcome.ok) writeLocalPrediction(owner, prompt, { ...prediction, synced: true })
  return outcome.ok || outcome.code === 'not_found'
}

async function sendPiece(owner: string, kind: 'draft' | 'prediction', name: string): Promise<boolean> {
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
  for (const { assessment, send } of openWork) if (!(await send())) left.add(workName(assessment))
  for (const { kind, name } of unsentWork(owner)) {
    if (kind === 'kept') left.add(`another version of ${workName(name)}`)
    else if (!(await sendPiece(owner, kind, name).catch(() => false))) left.add(kind === 'draft' ? workName(name) : 'a prediction')
  }
  return [...left]
}
