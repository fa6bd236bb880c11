'use client'
import Link from 'next/link'
import { useEffect, useRef, useState } from 'react'
import { type HintKind, hintKinds } from '@lib/domain/hints'
import type { Hint } from '@lib/services/work/hints'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { openHint } from '../actions'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

interface HintsProps {
  readonly assessment: string
  readonly opened: readonly Hint[]
  /** the account, if there is one */
  readonly userId: string | undefined
  readonly here: string
}

const words: Readonly<Record<HintKind, { readonly title: string; readonly open: string }>> = {
  question: { title: 'A question', open: 'Open a question that leads on' },
  pointer: { title: 'A pointer', open: 'Open a pointer to where it lies' },
  'worked-step': { title: 'A step, worked out', open: 'Open a step, worked out' },
}

/** Three hints, each opened on purpose and only after the one before. */
export function Hints({ assessment, opened, userId, here }: HintsProps) {
  const [hints, setHints] = useState(opened)
  const [busy, once] = useOneAtATime()
  const [problem, setProblem] = useState<string>()
  const latest = useRef<HTMLLIElement>(null)
  const next = hintKinds.find((kind) => !hints.some((hint) => hint.kind === kind))

  // Whoever has opened a hint reads it next, and the last button is gone by then.
  useEffect(() => {
    if (hints.length > opened.length) latest.current?.focus()
  }, [hints, opened])

  const open = (owner: string, kind: HintKind) =>
    once(async () => {
      setProblem(undefined)
      try {
        const outcome = await openHint({ owner, assessment, kind })
        if (outcome.ok) setHints((before) => [...before.filter((hint) => hint.kind !== kind), outcome.value])
        else setProblem(outcome.message)
      } catch {
        setProblem('The server could not be reached. Nothing was opened.')
      }
    })

  return (
    <section className="hints" aria-labelledby="hints">
      <h2 id="hints">Stuck?</h2>
      <p className="muted">Three hints, one after the other. Opening them costs no points; your instructor can see which you opened.</p>
      <ol>
        {hints.map((hint, i) => (
          <li key={hint.kind} tabIndex={-1} ref={i === hints.length - 1 ? latest : undefined}>
            <h3>{words[hint.kind].title}</h3>
            <HtmlContent className="instructions" html={hint.html} />
          </li>
        ))}
      </ol>
      {problem && (
        <p className="message message-error" role="alert">
          {problem}
        </p>
      )}
      {!userId ? (
        <Link className="button" href={{ pathname: '/sign-up', query: { next: here } }}>
          Sign up to open hints
        </Link>
      ) : (
        next && (
          <button type="button" className="button" aria-disabled={busy} onClick={() => open(userId, next)}>
            {words[next].open}
          </button>
        )
      )}
    </section>
  )
}
