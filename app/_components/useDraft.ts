'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { type LocalDraft, readKeptBack, readLocalDraft, removeKeptBack, writeLocalDraft } from './localWork'
import { saveDraft } from './workActions'

export interface ServerDraft {
  readonly text: string
  readonly revision: number
  readonly savedAt: number
}

export type SavedState =
  | { readonly kind: 'untouched' }
  | { readonly kind: 'saving' }
  | { readonly kind: 'saved'; readonly at: number; readonly where: 'here' | 'server' }
  /** the server cannot be reached: kept here, tried again */
  | { readonly kind: 'waiting'; readonly reason: string }
  /** there is another version: from another tab or device, or from this browser before its owner signed in */
  | { readonly kind: 'conflict'; readonly theirs: ServerDraft; readonly from: 'elsewhere' | 'before' }

const pauseMs = 700
const retryMs = 5000

/**
 * Unfinished work that is kept in this browser at once, and on the server soon after. A connection that fails is tried again; work
 * that another device saved meanwhile is never overwritten but offered for choice.
 * @param owner the account's id, or undefined for a visitor
 */
export function useDraft(owner: string | undefined, assessment: string, server: ServerDraft | undefined, initial: string) {
  const who = owner ?? 'guest'
  const [text, setText] = useState(server?.text ?? initial)
  const [state, setState] = useState<SavedState>(server ? { kind: 'saved', at: server.savedAt, where: 'server' } : { kind: 'untouched' })
  const latest = useRef(text)
  const revision = useRef(server?.revision ?? 0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const sending = useRef(false)

  const keep = useCallback(
    (synced: boolean) => {
      const draft: LocalDraft = { text: latest.current, basedOn: revision.current, savedAt: Date.now(), synced }
      writeLocalDraft(who, assessment, draft)
      return draft.savedAt
    },
    [who, assessment],
  )

  const send = useCallback(async () => {
    clearTimeout(timer.current)
    if (!owner || sending.current) return
    sending.current = true
    const sent = latest.current
    setState({ kind: 'saving' })
    try {
      const outcome = await saveDraft({ assessment, text: sent, basedOn: revision.current })
      if (!outcome.ok) setState({ kind: 'waiting', reason: outcome.message })
      else if (outcome.value.kind === 'conflict') setState({ kind: 'conflict', theirs: outcome.value.theirs, from: 'elsewhere' })
      else {
        revision.current = outcome.value.revision
        keep(latest.current === sent)
        setState({ kind: 'saved', at: outcome.value.savedAt, where: 'server' })
        if (latest.current !== sent) timer.current = setTimeout(() => void send(), pauseMs)
      }
    } catch {
      setState({ kind: 'waiting', reason: 'No connection: kept in this browser, and sent when it is back.' })
      timer.current = setTimeout(() => void send(), retryMs)
    } finally {
      sending.current = false
    }
  }, [owner, assessment, keep])

  const change = useCallback(
    (next: string) => {
      latest.current = next
      setText(next)
      const at = keep(false)
      if (!owner) setState({ kind: 'saved', at, where: 'here' })
      else {
        clearTimeout(timer.current)
        timer.current = setTimeout(() => void send(), pauseMs)
      }
    },
    [owner, keep, send],
  )

  /** After a conflict: go on with one of the two. The other has been seen. */
  const resolve = useCallback(
    (choice: 'mine' | 'theirs') => {
      setState((current) => {
        if (current.kind !== 'conflict') return current
        revision.current = current.theirs.revision
        removeKeptBack(who, assessment)
        if (choice === 'theirs') {
          latest.current = current.theirs.text
          setText(current.theirs.text)
        }
        keep(choice === 'theirs')
        timer.current = setTimeout(() => void send(), 0)
        return { kind: 'saving' }
      })
    },
    [keep, send, who, assessment],
  )

  // What this browser kept and the server does not have yet comes first.
  useEffect(() => {
    const kept = readKeptBack(who, assessment)
    if (kept !== undefined && kept !== latest.current) {
      setState({ kind: 'conflict', theirs: { text: kept, revision: revision.current, savedAt: Date.now() }, from: 'before' })
      return
    }
    const local = readLocalDraft(who, assessment)
    if (!local || local.synced || local.text === latest.current) return
    latest.current = local.text
    revision.current = local.basedOn
    setText(local.text)
    if (owner) void send()
    else setState({ kind: 'saved', at: local.savedAt, where: 'here' })
  }, [who, owner, assessment, send])

  useEffect(() => {
    const back = () => void send()
    const leaving = () => {
      if (document.visibilityState === 'hidden' && timer.current) void send()
    }
    window.addEventListener('online', back)
    document.addEventListener('visibilitychange', leaving)
    return () => {
      window.removeEventListener('online', back)
      document.removeEventListener('visibilitychange', leaving)
      clearTimeout(timer.current)
    }
  }, [send])

  return { text, change, state, resolve }
}
