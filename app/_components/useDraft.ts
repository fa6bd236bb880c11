'use client'
import { useCallback, useEffect, useRef, useState } from 'react'
import { dropKept, onLocalDraft, readKept, readLocalDraft, setAside, writeLocalDraft } from './localDrafts'
import { guest, type KeptVersion } from './localWork'
import { whileOpen } from './openWork'
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
  /** the server does not take it, or cannot be reached and is tried again: kept here */
  | { readonly kind: 'waiting'; readonly reason: string; readonly again: boolean }
  /** there is another version: from another tab or device, or from this browser before its owner signed in */
  | { readonly kind: 'conflict'; readonly theirs: ServerDraft; readonly from: KeptVersion['from'] }

const pauseMs = 700
const retryMs = 5000
const noRoom = 'This browser has no room for a second version: what another tab wrote is kept here, and this one is not.'
const notKept = 'This browser keeps nothing: it is lost when you leave the page.'
const saving: SavedState = { kind: 'saving' }

/** Something is not on the server any more. What is wrong stays said until it is. */
const begun = (state: SavedState) => (state.kind === 'saved' || state.kind === 'untouched' ? saving : state)

/**
 * Unfinished work that is kept in this browser at once, and an account's on the server soon after. A connection that fails is tried again; work that
 * another tab or device saved meanwhile is never overwritten but offered for choice.
 * @param account its id, or undefined for a visitor
 * @param work with what somebody would call it
 */
export function useDraft(
  account: string | undefined,
  { assessment, name }: { readonly assessment: string; readonly name: string },
  server: ServerDraft | undefined,
  initial: string,
) {
  const owner = account ?? guest
  const [text, setText] = useState(server?.text ?? initial)
  const [state, setState] = useState<SavedState>(server ? { kind: 'saved', at: server.savedAt, where: 'server' } : { kind: 'untouched' })
  const latest = useRef(text)
  /** what the server has, or nobody has begun with */
  const saved = useRef(text)
  /** what this browser kept when this page last read or wrote it */
  const seen = useRef<string>(undefined)
  /** why this browser does not keep what was typed last, if it does not */
  const unkept = useRef<string>(undefined)
  const revision = useRef(server?.revision ?? 0)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const turn = useRef<Promise<boolean>>(Promise.resolve(true))

  const put = useCallback(
    (synced: boolean) => {
      const draft = { text: latest.current, name, basedOn: revision.current, savedAt: Date.now(), synced }
      unkept.current = writeLocalDraft(owner, assessment, draft) ? undefined : notKept
      seen.current = latest.current
    },
    [owner, assessment, name],
  )

  /** Keeps it in this browser, and beside it what another tab has kept there that nobody else has. */
  const keep = useCallback(
    (synced: boolean) => {
      const stored = readLocalDraft(owner, assessment)
      dropKept(owner, assessment, seen.current)
      if (
        stored &&
        !stored.synced &&
        stored.text !== seen.current &&
        stored.text !== latest.current &&
        !setAside(owner, assessment, { text: stored.text, name, savedAt: stored.savedAt, from: 'elsewhere' })
      )
        unkept.current = noRoom
      else put(synced)
    },
    [owner, assessment, name, put],
  )

  /** Says how it stands, unless there is a version to choose from. */
  const settle = useCallback(
    (next?: SavedState) => {
      dropKept(owner, assessment, latest.current)
      const [other] = readKept(owner, assessment)
      if (other) setState({ kind: 'conflict', theirs: { ...other, revision: revision.current }, from: other.from })
      else if (next) setState(next)
    },
    [owner, assessment],
  )

  /** Says how it stands for somebody who has no server. */
  const settleHere = useCallback(() => {
    const reason = unkept.current
    settle(reason ? { kind: 'waiting', reason, again: false } : { kind: 'saved', at: Date.now(), where: 'here' })
  }, [settle])

  const sendOnce = useCallback(async (): Promise<boolean> => {
    const isChanged = timer.current !== undefined
    clearTimeout(timer.current)
    timer.current = undefined
    const sent = latest.current
    if (!account) return true
    if (sent === saved.current) {
      const local = readLocalDraft(owner, assessment)
      const isUnsent = local !== undefined && !local.synced && local.text === sent
      if (isUnsent) put(true)
      if (isUnsent || isChanged) settle({ kind: 'saved', at: Date.now(), where: 'server' })
      return true
    }
    setState(begun)
    try {
      const outcome = await saveDraft({ owner: account, assessment, text: sent, basedOn: revision.current })
      if (!outcome.ok) setState({ kind: 'waiting', reason: [outcome.message, unkept.current].filter(Boolean).join(' '), again: false })
      else if (outcome.value.kind === 'conflict') {
        saved.current = outcome.value.theirs.text
        setState({ kind: 'conflict', theirs: outcome.value.theirs, from: 'elsewhere' })
      } else {
        revision.current = outcome.value.revision
        saved.current = sent
        keep(latest.current === sent)
        const isAll = latest.current === sent
        settle(isAll ? { kind: 'saved', at: outcome.value.savedAt, where: 'server' } : saving)
        return isAll
      }
    } catch {
      const reason = unkept.current ? `No connection. ${unkept.current}` : 'No connection: kept in this browser, and sent when it is back.'
      setState({ kind: 'waiting', reason, again: true })
    }
    return false
  }, [account, owner, assessment, keep, put, settle])

  /** One save after the other: each builds on what the one before was told. @returns whether the server has it */
  const send = useCallback((): Promise<boolean> => {
    turn.current = turn.current.then(sendOnce)
    return turn.current
  }, [sendOnce])

  useEffect(() => {
    if (state.kind !== 'waiting' || !state.again) return
    const retry = setTimeout(() => void send(), retryMs)
    return () => clearTimeout(retry)
  }, [state, send])

  const change = useCallback(
    (next: string) => {
      latest.current = next
      setText(next)
      keep(false)
      if (!account) settleHere()
      else {
        setState(begun)
        clearTimeout(timer.current)
        timer.current = setTimeout(() => void send(), pauseMs)
      }
    },
    [account, keep, send, settleHere],
  )

  /** After a conflict: go on with one of the two. The other has been seen. */
  const resolve = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (state.kind !== 'conflict') return
      const { theirs } = state
      revision.current = Math.max(revision.current, theirs.revision)
      dropKept(owner, assessment, theirs.text)
      if (choice === 'theirs') {
        latest.current = theirs.text
        setText(theirs.text)
      }
      const isOnServer = account !== undefined && latest.current === saved.current
      put(isOnServer)
      if (isOnServer) settle({ kind: 'saved', at: theirs.savedAt, where: 'server' })
      else if (!account) settleHere()
      else {
        setState(saving)
        void send()
      }
    },
    [state, owner, account, assessment, put, send, settle, settleHere],
  )

  // What this browser kept and the server does not have yet comes first.
  useEffect(() => {
    const local = readLocalDraft(owner, assessment)
    seen.current = local?.text
    if (!local || local.synced || local.text === latest.current) return settle()
    latest.current = local.text
    revision.current = local.basedOn
    setText(local.text)
    settle({ kind: 'saved', at: local.savedAt, where: 'here' })
    void send()
  }, [owner, assessment, send, settle])

  useEffect(
    () =>
      onLocalDraft(owner, assessment, (theirs) => {
        if (theirs.synced) saved.current = theirs.text
        if (theirs.text !== latest.current) {
          setState({ kind: 'conflict', theirs: { ...theirs, revision: theirs.basedOn }, from: 'elsewhere' })
          return
        }
        seen.current = theirs.text
        revision.current = Math.max(revision.current, theirs.basedOn)
        settle({ kind: 'saved', at: theirs.savedAt, where: theirs.synced ? 'server' : 'here' })
      }),
    [owner, assessment, settle],
  )

  useEffect(() => (account ? whileOpen({ name, send }) : undefined), [account, name, send])

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
      // What was typed last is sent, not dropped: a link within the site takes this page away at once.
      if (timer.current) void send()
    }
  }, [send])

  return { text, change, state, resolve }
}
