import { longestSource } from '@lib/domain/longestSource'
import { handOver } from './handOverGuestWork'
import { readLocalDraft } from './localDrafts'
import { readLocalPrediction } from './localPredictions'
import { guest, isClosed, type Piece, workOf } from './localWork'
import { pieceName } from './pieceName'
import { sendPrediction } from './sendUnsent'
import { saveDraft } from './workActions'

const noRoom = 'This browser has no room for it beside what the account has.'

/** @returns why it stays the visitor's */
async function carryDraft(owner: string, piece: Piece): Promise<string | undefined> {
  const text = readLocalDraft(guest, piece.name)?.text ?? ''
  // So long that the server might not even hear what it is.
  if (text.length > longestSource) return `It is longer than ${longestSource.toLocaleString('en')} characters.`
  const outcome = await saveDraft({ owner, assessment: piece.name, text, basedOn: 0 })
  // Work on something that the course no longer has is let go.
  if (!outcome.ok && outcome.code !== 'not_found') return outcome.message
  return handOver(owner, piece, outcome.ok && outcome.value.kind === 'conflict') ? undefined : noRoom
}

/** @returns why it stays the visitor's */
async function carry(owner: string, piece: Piece): Promise<string | undefined> {
  if (piece.kind === 'draft') return carryDraft(owner, piece)
  const made = piece.kind === 'prediction' ? readLocalPrediction(guest, piece.name) : undefined
  const own = made && readLocalPrediction(owner, piece.name)
  if (made && !(own && isClosed(own)) && !(await sendPrediction(owner, piece.name, made))) return 'The server did not take it.'
  return handOver(owner, piece, false) ? undefined : noRoom
}

/**
 * Hands the visitor's work to the account, piece by piece. What the account would have lost by it stays in this browser.
 * @returns what is still the visitor's, and why, in words
 */
export async function carryGuestWork(owner: string): Promise<string[]> {
  const stays: string[] = []
  for (const piece of workOf(guest)) {
    const why = await carry(owner, piece)
    if (why !== undefined) stays.push(`Not added, and still in this browser: ${pieceName(piece)}. ${why}`)
  }
  return stays
}
