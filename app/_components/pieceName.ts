import { type KeptVersion, type LocalDraft, type LocalPrediction, type Piece, parse } from './localWork'

/** What somebody would call a piece of work. */
export function pieceName({ kind, name, text }: Piece): string {
  if (kind === 'prediction') return parse<LocalPrediction>(text)?.locked ? 'a prediction' : 'that you opened a figure without a prediction'
  const unnamed = name.includes('/exercise/') ? 'a program' : 'a quiz'
  if (kind === 'draft') return parse<LocalDraft>(text)?.name ?? unnamed
  return `another version of ${parse<readonly KeptVersion[]>(text)?.[0]?.name ?? unnamed}`
}
