import { forget, onStored, readStored, store, storedNames } from './browserStorage'

/*
 * Unfinished work as this browser keeps it. Every piece is kept under its owner's name: an account's id, or `guest`. Whoever has the browser now is its
 * owner too: nothing is kept for anybody else, and another account's work does not stay.
 */

export const guest = 'guest'

const kinds = ['draft', 'kept', 'prediction'] as const
type Kind = (typeof kinds)[number]

const key = (owner: string, kind: Kind, name: string) => `holdout:${owner}:${kind}:${name}`
const presentKey = 'holdout:owner'

export interface LocalDraft {
  readonly text: string
  /** the server's revision it builds on */
  readonly basedOn: number
  readonly savedAt: number
  /** whether the server has it */
  readonly synced: boolean
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

function read<T>(name: string): T | undefined {
  const text = readStored(name)
  try {
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

/** What is on record of a prediction: that it was made, or that it was passed over. */
export type MadePrediction = Pick<LocalPrediction, 'option' | 'confidence' | 'skipped'>

/** Whether it is made or passed over: then it stays. */
export const isClosed = ({ locked, skipped = false }: LocalPrediction) => locked || skipped

/** @returns whether it is kept: if not, the server's copy is the only one */
export function write(owner: string, kind: Kind, name: string, value: unknown): boolean {
  if ((readStored(presentKey) ?? owner) !== owner) return false
  return store(key(owner, kind, name), JSON.stringify(value))
}

export const readLocalDraft = (owner: string, assessment: string) => read<LocalDraft>(key(owner, 'draft', assessment))
export const writeLocalDraft = (owner: string, assessment: string, draft: LocalDraft) => write(owner, 'draft', assessment, draft)

/** Hears what another tab keeps. @returns ends it */
export const onLocalDraft = (owner: string, assessment: string, hear: (draft: LocalDraft) => void) =>
  onStored((name) => {
    const draft = name === key(owner, 'draft', assessment) ? readLocalDraft(owner, assessment) : undefined
    if (draft) hear(draft)
  })

/** What would have been overwritten: it stays beside the draft until somebody has chosen. */
export interface KeptVersion {
  readonly text: string
  readonly savedAt: number
  /** from another tab, or from this browser before its owner signed in */
  readonly from: 'elsewhere' | 'before'
}

export const readKept = (owner: string, assessment: string) => read<readonly KeptVersion[]>(key(owner, 'kept', assessment)) ?? []

/** @returns whether it is kept */
export function setAside(owner: string, assessment: string, version: KeptVersion): boolean {
  const others = readKept(owner, assessment).filter(({ text }) => text !== version.text)
  return write(owner, 'kept', assessment, [...others, version])
}

export function dropKept(owner: string, assessment: string, text: string | undefined): void {
  const before = readKept(owner, assessment)
  const left = before.filter((version) => version.text !== text)
  if (left.length === before.length) return
  if (left.length === 0) forget(key(owner, 'kept', assessment))
  else write(owner, 'kept', assessment, left)
}

export const readLocalPrediction = (owner: string, prompt: string) => read<LocalPrediction>(key(owner, 'prediction', prompt))

const predictionChanged = 'holdout:prediction'

export function writeLocalPrediction(owner: string, prompt: string, prediction: LocalPrediction): void {
  write(owner, 'prediction', prompt, prediction)
  dispatchEvent(new CustomEvent(predictionChanged, { detail: { prompt, prediction } }))
}

/** Hears of every change of a prediction on this page. @returns ends it */
export function onPrediction(prompt: string, hear: (prediction: LocalPrediction) => void): () => void {
  const listen = (event: Event) => {
    const { detail } = event as CustomEvent<{ readonly prompt: string; readonly prediction: LocalPrediction }>
    if (detail.prompt === prompt) hear(detail.prediction)
  }
  addEventListener(predictionChanged, listen)
  return () => removeEventListener(predictionChanged, listen)
}

interface Piece {
  readonly storageKey: string
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
    return found ? [{ storageKey, owner, kind: found, name: name.join(':') }] : []
  })

export const workOf = (owner: string) => allWork().filter((piece) => piece.owner === owner)

/** Whether the server has it, or it is nothing that the server takes. */
function isSafe({ kind, storageKey }: Piece): boolean {
  if (kind === 'kept') return false
  if (kind === 'draft') return read<LocalDraft>(storageKey)?.synced !== false
  const prediction = read<LocalPrediction>(storageKey)
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

/** An account signs out here: nothing of its work stays. */
export function leaveBrowser(owner: string): void {
  store(presentKey, guest)
  for (const { storageKey } of workOf(owner)) forget(storageKey)
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

/** What a visitor has done in this browser that an account may take over. */
export function guestWork() {
  const pieces = workOf(guest)
  const work = {
    drafts: pieces.flatMap(({ kind, storageKey, name }) => {
      const draft = kind === 'draft' ? read<LocalDraft>(storageKey) : undefined
      return draft ? [{ assessment: name, text: draft.text }] : []
    }),
    predictions: pieces.flatMap(({ kind, storageKey, name }) => {
      const { option, confidence, locked } = (kind === 'prediction' ? read<LocalPrediction>(storageKey) : undefined) ?? {}
      return locked && option && confidence ? [{ prompt: name, option, confidence }] : []
    }),
  }
  return { ...work, counts: work.drafts.length + work.predictions.length > 0 }
}
