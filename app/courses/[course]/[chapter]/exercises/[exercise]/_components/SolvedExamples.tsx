'use client'
import { useRef, useState } from 'react'
import type { Solved } from '@lib/services/submissions/readSolvedExamples'
import { HtmlContent } from '@lib/ui/HtmlContent'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { readSolved } from '../actions'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

interface SolvedExamplesProps {
  /** the account's id */
  readonly owner: string
  readonly assessment: string
}

/** Right programs with a commentary, beside the learner's own: opened on purpose, once there is one. */
export function SolvedExamples({ owner, assessment }: SolvedExamplesProps) {
  const dialog = useRef<HTMLDialogElement>(null)
  const [{ own, examples }, setSolved] = useState<Solved>({ own: '', examples: [] })
  const [chosen, setChosen] = useState(0)
  const [busy, once] = useOneAtATime()
  const [problem, setProblem] = useState<string>()
  const example = examples[chosen]

  const open = () =>
    once(async () => {
      setProblem(undefined)
      try {
        // Each time anew: another program may have passed since.
        const outcome = await readSolved({ owner, assessment })
        if (!outcome.ok) return setProblem(outcome.message)
        setSolved(outcome.value)
        dialog.current?.showModal()
      } catch {
        setProblem('The server could not be reached. Nothing is lost: open them when you are back online.')
      }
    })

  return (
    <div className="solved">
      <p className="muted">Yours passes. Other ways to the same result, with what is to be said about them:</p>
      <button type="button" className="button" aria-disabled={busy} onClick={open}>
        {busy ? 'Opening …' : 'Compare with solved examples'}
      </button>
      {problem && (
        <p className="message message-error" role="alert">
          {problem}
        </p>
      )}
      <dialog ref={dialog} className="solved-dialog" aria-labelledby="solved-title">
        <div className="solved-head">
          <h2 id="solved-title">Solved examples</h2>
          <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
            Close
          </button>
        </div>
        <div className="segments" role="group" aria-label="Which example">
          {examples.map(({ id, title }, i) => (
            <button key={id} type="button" aria-pressed={i === chosen} onClick={() => setChosen(i)}>
              {title}
            </button>
          ))}
        </div>
        {example && (
          <>
            <HtmlContent className="solved-commentary" html={example.commentaryHtml} />
            <div className="solved-columns">
              <figure>
                <figcaption>{example.title}</figcaption>
                <ScrollRegion label={example.title} className="solved-code">
                  <pre translate="no">
                    <code translate="no">{example.source}</code>
                  </pre>
                </ScrollRegion>
              </figure>
              <figure>
                <figcaption>Yours</figcaption>
                <ScrollRegion label="Your program" className="solved-code">
                  <pre translate="no">
                    <code translate="no">{own}</code>
                  </pre>
                </ScrollRegion>
              </figure>
            </div>
          </>
        )}
      </dialog>
    </div>
  )
}
