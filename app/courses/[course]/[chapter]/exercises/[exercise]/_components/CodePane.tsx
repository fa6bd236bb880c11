'use client'
import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { SavedState } from '@app/_components/useDraft'
import type { PresentedExercise } from '@lib/catalog/presentExercise'
import type { ProgramError } from '@lib/domain/verdict'
import type { CodeEditor } from '@lib/ui/createCodeEditor'
import { NotLoaded } from '@lib/ui/NotLoaded'
import { useLoaded } from '@lib/ui/useLoaded'
import { useLocalClock } from '@lib/ui/useLocalClock'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { counted } from '@lib/domain/wording'

const loadEditor = () => import('@lib/ui/createCodeEditor').then((module) => module.createCodeEditor)

interface CodePaneProps {
  readonly exercise: PresentedExercise
  readonly text: string
  onChange(text: string): void
  /** the learner comes near: time to get things ready */
  onNear(): void
  readonly error: ProgramError | undefined
  readonly console: readonly string[]
  readonly consoleDropped: number
  readonly conflict: Extract<SavedState, { kind: 'conflict' }> | undefined
  onResolve(choice: 'mine' | 'theirs'): void
}

/** The editor with the program's own output below. Until the editor has loaded, the program stands there to be read. */
export function CodePane({ exercise, text, onChange, onNear, error, console: lines, consoleDropped, conflict, onResolve }: CodePaneProps) {
  const host = useRef<HTMLDivElement>(null)
  const editor = useRef<CodeEditor>(undefined)
  const [seen, setSeen] = useState(false)
  const { value: createCodeEditor, failed } = useLoaded(seen && loadEditor)
  const changed = useRef(onChange)
  changed.current = onChange
  const current = useRef(text)
  current.current = text

  useEffect(() => {
    if (!host.current) return
    // When the pane is seen, and after the first paint: on a phone, reading comes before typing.
    const observer = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      observer.disconnect()
      const load = () => setSeen(true)
      if ('requestIdleCallback' in window) requestIdleCallback(load, { timeout: 1500 })
      else setTimeout(load, 200)
    })
    observer.observe(host.current)
    return () => observer.disconnect()
  }, [])

  // At once when it has come: no frame is without the program.
  useLayoutEffect(() => {
    if (!host.current || !createCodeEditor) return
    const label = `Your program, ${exercise.slug}.ts`
    editor.current = createCodeEditor(host.current, { text: current.current, label, onChange: (next) => changed.current(next) })
    return () => {
      editor.current?.destroy()
      editor.current = undefined
    }
  }, [createCodeEditor, exercise.slug])

  // biome-ignore lint/correctness/useExhaustiveDependencies: once the editor is there, it takes what has come meanwhile
  useEffect(() => editor.current?.setText(text), [text, createCodeEditor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: as above
  useEffect(
    () =>
      editor.current?.markError(
        error?.line ? { line: error.line, column: error.column, message: `${error.name}: ${error.message}` } : undefined,
      ),
    [error, createCodeEditor],
  )

  const clock = useLocalClock(conflict?.theirs.savedAt)
  const restart = () => {
    if (
      text === exercise.starter ||
      confirm('Put the starter back? What you have written is replaced; Ctrl+Z in the editor brings it back.')
    )
      onChange(exercise.starter)
  }

  return (
    <section className="pane-code" aria-label="Code" onFocus={onNear} onPointerEnter={onNear}>
      <header>
        <b translate="no" className="code">
          {exercise.slug}.ts
        </b>
        <span className="muted">TypeScript</span>
        <button type="button" className="button button-quiet" onClick={restart}>
          Starter
        </button>
      </header>
      {conflict && (
        <div className="conflict" role="alert">
          <p>
            {conflict.from === 'before' ? (
              <b>Before you signed in, a different version was written in this browser.</b>
            ) : (
              <>
                <b>Another tab or device saved a different version</b> at {clock}.
              </>
            )}{' '}
            Nothing has been overwritten.
          </p>
          <pre translate="no" className="code">
            {conflict.theirs.text}
          </pre>
          <button type="button" className="button" onClick={() => onResolve('theirs')}>
            Take that version
          </button>{' '}
          <button type="button" className="button" onClick={() => onResolve('mine')}>
            Keep what is in this editor
          </button>
        </div>
      )}
      {failed && <NotLoaded what="The editor" {...failed} />}
      <div className="editor" translate="no" ref={host}>
        {!createCodeEditor && (
          <pre className="editor-waiting" aria-busy="true">
            {text}
          </pre>
        )}
      </div>
      <section className="console" aria-label="Console">
        <p>
          <b>Console</b> <span className="muted">your own output, from the shown checks</span>
          <span className="muted">{counted(lines.length, 'line', 'lines')}</span>
        </p>
        {lines.length > 0 && (
          <ScrollRegion as="pre" translate="no" className="code" label="Output">
            {lines.join('\n')}
            {consoleDropped > 0 && `\n… and ${counted(consoleDropped, 'more line', 'more lines')}`}
          </ScrollRegion>
        )}
      </section>
      <p className="visually-hidden">
        In the editor, Escape and then Tab leaves it. Control or Command with Enter runs the shown checks; with Shift it submits.
      </p>
    </section>
  )
}
