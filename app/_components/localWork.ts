import { forget, onStored, readStored, store, storedNames } from './browserStorage'

/*
 * Unfinished work as this browser keeps it. Every piece is kept under its owner's name: an account's id, or `guest`. Whoever has the browser now is its
 * owner too: nothing is kept for anybody else, and another account's work does not stay.
 */

export const guest = 'guest'

const kinds = ['draft', 'kept', 'prediction'] as const
type Kind = (typeof kinds)[number]

export const workKey = (owner: string, kind: Kind, name: string) => `holdout:${owner}:${kind}:${name}`
const presentKey = 'holdout:owner'

export interface LocalDraft {
  readonly text: string
  /** what somebody would call it */
  readonly name?: string | undefined
  /** the server's revision it builds on */
  readonly basedOn: number
  readonly savedAt: number
  /** whether the server has it */
  readonly synced: boolean
}

/** What would have been overwritten: it stays beside the draft until somebody has chosen. */
export interface KeptVersion {
  readonly text: string
  readonly name?: string | undefined
  readonly savedAt: number
  /** from another tab, or from this browser before its owner signed in */
  readonly from: 'elsewhere' | 'before'
}

export interface LocalPrediction {
  readonly option?: string | undefined
  readonly confidence?: 'guess' | 'fairly-sure' | 'certain' | undefined
  /** whether it is made: until then it may change */
  readonly locked: boolean
  /** whether the reader has looked without making it: it is not made any more */
  readonly skipped?: boolean
  /** whether the server has it */
  readonly synced: boolean
}

export function parse<T>(text: string | undefined): T | undefined {
  try {
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

export const read = <T>(name: string) => parse<T>(readStored(name))

/** Whether it is made or skipped: then it stays. */
export const isClosed = ({ locked, skipped = false }: LocalPrediction) => locked || skipped

const hearers = new Set<() => void>()

/** @returns whether it is kept: if not, the server's copy is the only one */
export function write(owner: string, kind: Kind, name: string, value: unknown): boolean {
  for (const hear of hearers) hear()
  if ((readStored(presentKey) ?? owner) !== owner) return false
  return store(workKey(owner, kind, name), JSON.stringify(value))
}

/** Hears that work has changed, on this page or in another tab. @returns ends it */
export function onWork(hear: () => void): () => void {
  hearers.add(hear)
  const ends = onStored(hear)
  return () => {
    hearers.delete(hear)
    ends()
  }
}

export interface Piece {
  readonly storageKey: string
  /** as it is stored */
  readonly text: string | undefined
  readonly owner: string
  readonly kind: Kind
  /** of the assessment, or of the prompt */
  readonly name: string
}

/** Everything that is kept, whoever owns it. */
const allWork = (): Piece[] =>
  storedNames('holdout:').flatMap((storageKey) => {
    const [, owner = '', kind, ...name] = storageKey.split(':')
    const found = kinds.find((each) => each === kind)
    return found ? [{ storageKey, text: readStored(storageKey), owner, kind: found, name: name.join(':') }] : []
  })

export const workOf = (owner: string) => allWork().filter((piece) => piece.owner === owner)

/** Whether the server has it, or it is nothing that the server takes. */
function isSafe({ kind, text }: Piece): boolean {
  if (kind === 'kept') return false
  if (kind === 'draft') return parse<LocalDraft>(text)?.synced !== false
  const prediction = parse<LocalPrediction>(text)
  return !prediction || prediction.synced || !isClosed(prediction)
}

/** What this browser keeps of an account's and its server does not have. */
export const unsentWork = (owner: string) => workOf(owner).filter((piece) => !isSafe(piece))

/**
 * Somebody has the browser now. What it keeps for other accounts goes: what their server does not have only once another account is signed in, so
 * that somebody whose session has run out finds it again.
 */
export function takeBrowser(owner: string): void {
  // Storage that is full still says whose it was: then nobody's is better.
  if (!store(presentKey, owner)) forget(presentKey)
  for (const piece of allWork())
    if (piece.owner !== owner && piece.owner !== guest && (owner !== guest || isSafe(piece))) forget(piece.storageKey)
}

/**
 * An account signs out here: its work goes, but for what its server does not have and nobody has agreed to lose. That came from another tab in the last
 * moment, and waits for its owner.
 */
export function leaveBrowser(owner: string, lost: readonly Piece[]): void {
  store(presentKey, guest)
  const isGivenUp = (piece: Piece) => lost.some(({ storageKey, text }) => storageKey === piece.storageKey && text === piece.text)
  for (const piece of workOf(owner)) if (isSafe(piece) || isGivenUp(piece)) forget(piece.storageKey)
}

/** Hears when somebody else has the browser, be it that another tab said so or that this page had been put away. @returns ends it */
export function onOtherOwner(owner: string, hear: () => void): () => void {
  const check = () => {
    if ((readStored(presentKey) ?? owner) !== owner) hear()
  }
  const ends = onStored((name) => name === presentKey && check())
  addEventListener('pageshow', check)
  return () => {
    ends()
    removeEventListener('pageshow', check)
  }
}
