'use client'
import Link from 'next/link'
import { useCallback, useEffect, useRef, useState } from 'react'
import { SavedState } from '@app/_components/SavedState'
import { type ServerDraft, useDraft } from '@app/_components/useDraft'
import type { PresentedExercise } from '@lib/catalog/presentExercise'
import type { PresentedSubmission, SubmissionRow } from '@lib/catalog/presentSubmission'
import type { Hint } from '@lib/services/work/hints'
import type { BrowserSandbox } from '@lib/sandbox/browser/BrowserSandbox'
import { readSubmission, submitProgram } from '../actions'
import { CodePane } from './CodePane'
import { Hints } from './Hints'
import { Instructions } from './Instructions'
import { Ramp } from './Ramp'
import { Results, type Shown } from './Results'
import { useSplit } from './useSplit'
import { notLoaded } from '@lib/sandbox/browser/notLoaded'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

interface WorkbenchProps {
  readonly exercise: PresentedExercise
  readonly here: string
  readonly userId: string | undefined
  readonly hints: readonly Hint[]
  readonly draft: ServerDraft | undefined
  readonly submissions: readonly SubmissionRow[]
  /** the newest of them, with its program */
  readonly latest: PresentedSubmission | undefined
}

const pollMs = 1500
const isMac = () => typeof navigator !== 'undefined' && /Mac|iP(hone|ad)/.test(navigator.platform)

/** Task, editor, results: run the shown checks here, submit for all of them. */
export function Workbench({ exercise, here, userId, hints, draft, submissions: initial, latest: newest }: WorkbenchProps) {
  const { text, change, state, resolve } = useDraft(
    userId,
    { assessment: exercise.key, name: `the program “${exercise.title}”` },
    draft,
    exercise.starter,
  )
  const [submissions, setSubmissions] = useState(initial)
  const [shown, setShown] = useState<Shown>(newest ? { kind: 'submission', submission: newest } : { kind: 'nothing' })
  const [busy, setBusy] = useState<'run' | 'submit'>()
  const [, once] = useOneAtATime()
  const [problem, setProblem] = useState<string>()
  const [pane, setPane] = useState<'task' | 'code' | 'results'>('task')
  const [command, setCommand] = useState('Ctrl')
  const sandbox = useRef<BrowserSandbox>(undefined)
  const stopLoading = useRef<() => void>(undefined)
  const running = useRef<Promise<void>>(undefined)
  const latest = useRef(text)
  latest.current = text
  const { frame, columns, splitters } = useSplit()

  useEffect(() => setCommand(isMac() ? '⌘' : 'Ctrl'), [])

  const engine = useCallback(async () => {
    if (!sandbox.current) {
      const { BrowserSandbox: Sandbox } = await import('@lib/sandbox/browser/BrowserSandbox')
      sandbox.current ??= new Sandbox()
    }
    return sandbox.current
  }, [])

  /** The engine starts while the learner reads or types, so that the first run is quick. */
  const warm = useCallback(
    () =>
      void engine().then(
        (ready) => ready.warm(),
        () => undefined,
      ),
    [engine],
  )

  /** What was shown before gives way: an old verdict never stands beside what comes of this press. */
  const start = useCallback((what: 'run' | 'submit') => {
    setBusy(what)
    setProblem(undefined)
    setShown({ kind: 'nothing' })
    setPane('results')
  }, [])

  const run = useCallback(() => {
    const pressed = once(async () => {
      start('run')
      const loading = import('./runShownChecks').then(({ runShownChecks, whyNoResult }) => ({ runShownChecks, whyNoResult }))
      const parts = Promise.all([engine().catch(() => undefined), loading.catch(() => undefined)])
      // What is on its way for long is not waited for any more by whoever cancels.
      const stopped = new Promise<undefined>((resolve) => (stopLoading.current = () => resolve(undefined)))
      const loaded = await Promise.race([parts, stopped])
      const [ready, checks] = loaded ?? []
      if (!loaded) setProblem('Cancelled.')
      else if (!ready || !checks) setProblem(notLoaded)
      else {
        const started = performance.now()
        try {
          const result = await checks.runShownChecks(exercise, ready.begin(), latest.current)
          setShown({ kind: 'run', result, ms: performance.now() - started })
        } catch (error) {
          setProblem(checks.whyNoResult(error))
        }
      }
      setBusy(undefined)
    })
    running.current ??= pressed.finally(() => (running.current = undefined))
  }, [engine, exercise, once, start])

  const cancel = useCallback(() => {
    stopLoading.current?.()
    sandbox.current?.cancel()
  }, [])

  const keep = useCallback((submission: PresentedSubmission) => {
    setSubmissions((before) => [submission, ...before.filter((each) => each.id !== submission.id)].sort((a, b) => b.number - a.number))
    setShown((before) =>
      before.kind === 'submission' && before.submission.id === submission.id ? { kind: 'submission', submission } : before,
    )
  }, [])

  const open = async (submission: SubmissionRow) => {
    if (!userId) return
    setProblem(undefined)
    setShown({ kind: 'submission', submission })
    setPane('results')
    if ('earlier' in submission) return
    const outcome = await readSubmission({ owner: userId, id: submission.id }).catch(() => undefined)
    if (outcome?.ok) keep(outcome.value)
    else setProblem(outcome?.message ?? 'The server could not be reached. Try again.')
  }

  /** Whoever hands in wants all checks: a run of the shown ones gives way. */
  const submit = useCallback(async () => {
    if (!userId) return
    cancel()
    await running.current
    await once(async () => {
      start('submit')
      try {
        const outcome = await submitProgram({ owner: userId, assessment: exercise.key, source: latest.current })
        if (outcome.ok) {
          setShown({ kind: 'submission', submission: outcome.value })
          keep(outcome.value)
        } else setProblem(outcome.message)
      } catch {
        setProblem('The server could not be reached. Your program is kept in this browser; submit it again when you are back online.')
      }
      setBusy(undefined)
    })
  }, [userId, exercise.key, cancel, keep, once, start])

  // What waits for the grader is asked after until it is graded.
  const waiting = submissions.find((submission) => !submission.result)?.id
  useEffect(() => {
    if (!waiting || !userId) return
    const timer = setInterval(async () => {
      const outcome = await readSubmission({ owner: userId, id: waiting }).catch(() => undefined)
      if (outcome?.ok && outcome.value.result) keep(outcome.value)
    }, pollMs)
    return () => clearInterval(timer)
  }, [waiting, userId, keep])

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
      event.preventDefault()
      // A key that is held down presses once.
      if (event.repeat) return
      void (event.shiftKey ? submit() : run())
    }
    addEventListener('keydown', onKeyDown)
    return () => removeEventListener('keydown', onKeyDown)
  }, [run, submit])

  const submission = shown.kind === 'submission' && 'earlier' in shown.submission ? shown.submission : undefined
  const result = shown.kind === 'run' ? shown.result : submission?.result
  const isCurrent = shown.kind === 'run' || submission?.source === text

  return (
    <main id="content" className="workbench" data-pane={pane} ref={frame}>
      <div className="pane-tabs" role="group" aria-label="Parts of the workbench">
        {(['task', 'code', 'results'] as const).map((each) => (
          <button key={each} type="button" aria-pressed={pane === each} onClick={() => setPane(each)}>
            {{ task: 'Task', code: 'Code', results: 'Results' }[each]}
          </button>
        ))}
      </div>
      <div className="workbench-columns" style={columns}>
        <Instructions exercise={exercise}>
          {exercise.ramp && <Ramp assessment={exercise.key} ramp={exercise.ramp} userId={userId} here={here} />}
          {exercise.hasHints && <Hints assessment={exercise.key} opened={hints} userId={userId} here={here} />}
        </Instructions>
        {splitters[0]}
        <CodePane
          exercise={exercise}
          text={text}
          onChange={change}
          onNear={warm}
          error={isCurrent ? result?.error : undefined}
          console={result?.console ?? []}
          consoleDropped={result?.consoleDropped ?? 0}
          conflict={state.kind === 'conflict' ? state : undefined}
          onResolve={resolve}
        />
        {/* The editor draws no lines but those in view. */}
        <pre translate="no" className="paper-program code">
          {text}
        </pre>
        {splitters[1]}
        <Results
          exercise={exercise}
          userId={userId}
          shown={shown}
          busy={busy}
          problem={problem}
          passed={submissions.some((each) => each.result?.verdict === 'passed')}
        />
      </div>
      <div className="workbench-foot">
        <div className="history" role="group" aria-label="Submissions">
          <span>Submissions</span>
          {submissions.length === 0 && <span className="muted">none yet</span>}
          {[...submissions].reverse().map((submission) => (
            <button
              key={submission.id}
              type="button"
              aria-pressed={shown.kind === 'submission' && shown.submission.id === submission.id}
              onClick={() => open(submission)}
            >
              {submission.number} {shortVerdict(submission.result)}
            </button>
          ))}
        </div>
        <div className="workbench-actions">
          <SavedState state={state} />
          {busy === 'run' ? (
            <button type="button" className="button" onClick={cancel}>
              Cancel
            </button>
          ) : (
            <button type="button" className="button" aria-disabled={busy !== undefined} onClick={run} onPointerEnter={warm}>
              Run shown checks <kbd translate="no">{command} ↵</kbd>
            </button>
          )}
          {userId ? (
            <button type="button" className="button button-primary" aria-disabled={busy === 'submit'} onClick={submit}>
              {busy === 'submit' ? 'Grading …' : 'Submit'}
            </button>
          ) : (
            <Link className="button button-primary" href={{ pathname: '/sign-up', query: { next: here } }}>
              Sign up to submit
            </Link>
          )}
        </div>
      </div>
    </main>
  )
}

function shortVerdict(result: SubmissionRow['result']): string {
  if (!result) return 'waiting'
  if (result.verdict === 'passed' || result.verdict === 'failed') return `${result.scoreGiven}/${result.scoreMaximum}`
  return result.verdict.replaceAll('_', ' ')
}
