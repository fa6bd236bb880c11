/** Unfinished work as this browser keeps it, by owner: an account's id, or `guest`. */
export interface LocalDraft {
  readonly text: string
  /** the server's revision it builds on */
  readonly basedOn: number
  readonly savedAt: number
  /** whether the server has it */
  readonly synced: boolean
}

const key = (owner: string, kind: 'draft' | 'prediction' | 'kept', name: string) => `holdout:${owner}:${kind}:${name}`

function read<T>(name: string): T | undefined {
  try {
    const text = localStorage.getItem(name)
    return text ? (JSON.parse(text) as T) : undefined
  } catch {
    return undefined
  }
}

function write(name: string, value: unknown): void {
  try {
    localStorage.setItem(name, JSON.stringify(value))
  } catch {
    // Storage is full or forbidden: the server's copy is then the only one.
  }
}

export const readLocalDraft = (owner: string, assessment: string) => read<LocalDraft>(key(owner, 'draft', assessment))
export const writeLocalDraft = (owner: string, assessment: string, draft: LocalDraft) => write(key(owner, 'draft', assessment), draft)

/** A visitor's draft for something that the account had other work on: kept beside it until somebody has chosen. */
export const readKeptBack = (owner: string, assessment: string) => read<string>(key(owner, 'kept', assessment))
export const writeKeptBack = (owner: string, assessment: string, text: string) => write(key(owner, 'kept', assessment), text)
export const removeKeptBack = (owner: string, assessment: string) => localStorage.removeItem(key(owner, 'kept', assessment))

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

export const readLocalPrediction = (owner: string, prompt: string) => read<LocalPrediction>(key(owner, 'prediction', prompt))

const predictionChanged = 'holdout:prediction'

export function writeLocalPrediction(owner: string, prompt: string, prediction: LocalPrediction): void {
  write(key(owner, 'prediction', prompt), prediction)
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

/** Everything kept for the visitor without an account. */
export function guestWork() {
  const entries = (kind: 'draft' | 'prediction') => {
    const prefix = key('guest', kind, '')
    return Object.keys(localStorage)
      .filter((name) => name.startsWith(prefix))
      .map((name) => ({ storageKey: name, name: name.slice(prefix.length) }))
  }
  return {
    drafts: entries('draft').flatMap(({ storageKey, name }) => {
      const draft = read<LocalDraft>(storageKey)
      return draft ? [{ storageKey, assessment: name, text: draft.text }] : []
    }),
    predictions: entries('prediction').flatMap(({ storageKey, name }) => {
      const prediction = read<LocalPrediction>(storageKey)
      const { option, confidence, locked } = prediction ?? {}
      return locked && option && confidence ? [{ storageKey, prompt: name, option, confidence }] : []
    }),
  }
}
