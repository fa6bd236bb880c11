import { forget, onStored } from './browserStorage'
import { type KeptVersion, type LocalDraft, read, workKey, write } from './localWork'

export const readLocalDraft = (owner: string, assessment: string) => read<LocalDraft>(workKey(owner, 'draft', assessment))
export const writeLocalDraft = (owner: string, assessment: string, draft: LocalDraft) => write(owner, 'draft', assessment, draft)

/** Hears what another tab keeps. @returns ends it */
export const onLocalDraft = (owner: string, assessment: string, hear: (draft: LocalDraft) => void) =>
  onStored((key) => {
    const draft = key === workKey(owner, 'draft', assessment) ? readLocalDraft(owner, assessment) : undefined
    if (draft) hear(draft)
  })

export const readKept = (owner: string, assessment: string) => read<readonly KeptVersion[]>(workKey(owner, 'kept', assessment)) ?? []

/** @returns whether it is kept */
export function setAside(owner: string, assessment: string, version: KeptVersion): boolean {
  const others = readKept(owner, assessment).filter(({ text }) => text !== version.text)
  return write(owner, 'kept', assessment, [...others, version])
}

export function dropKept(owner: string, assessment: string, text: string | undefined): void {
  const before = readKept(owner, assessment)
  const left = before.filter((version) => version.text !== text)
  if (left.length === before.length) return
  if (left.length === 0) forget(workKey(owner, 'kept', assessment))
  else write(owner, 'kept', assessment, left)
}
