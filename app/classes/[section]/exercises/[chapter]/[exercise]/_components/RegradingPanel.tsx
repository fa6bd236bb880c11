'use client'
import type { Route } from 'next'
import Link from 'next/link'
import { useRouter } from 'next/navigation'
import { useRef, useState } from 'react'
import { printPoints } from '@app/_components/partWords'
import type { Standing } from '@lib/domain/records'
import type { AppliedRegrading } from '@lib/services/regrading/applyRegrading'
import type { RegradingPreview } from '@lib/services/regrading/previewRegrading'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { applyRegrading, previewRegrading } from '../actions'
import { counted, plural } from '@lib/domain/wording'
import { useOneAtATime } from '@lib/ui/useOneAtATime'

interface RegradingPanelProps {
  readonly section: string
  readonly assessment: string
  readonly initial: RegradingPreview
}

const printStanding = ({ scoreGiven, scoreMaximum, passed }: Standing) =>
  `${printPoints(scoreGiven)} of ${printPoints(scoreMaximum)}${passed ? ', passed' : ''}`
const changeWords = { raised: 'rises', lowered: 'would fall', same: 'stays' } as const

/** Grades again what was graded by checks that have changed, shows what that would do, and does it when told to. */
export function RegradingPanel({ section, assessment, initial }: RegradingPanelProps) {
  const router = useRouter()
  const [preview, setPreview] = useState(initial)
  const [busy, setBusy] = useState<'grading' | 'applying' | 'reading'>()
  const [, once] = useOneAtATime()
  const [lowering, setLowering] = useState<'keep' | 'lower'>('keep')
  const [problem, setProblem] = useState<string>()
  const [applied, setApplied] = useState<AppliedRegrading>()
  const cancelled = useRef(false)
  const status = useRef<HTMLDivElement>(null)

  const gradeAgain = () =>
    once(async () => {
      cancelled.current = false
      setBusy('grading')
      setProblem(undefined)
      try {
        for (let before = -1, known = preview; known.done < known.stale && !cancelled.current; ) {
          const outcome = await previewRegrading({ section, assessment, from: 0 })
          if (!outcome.ok) {
            setProblem(outcome.message)
            break
          }
          known = outcome.value
          setPreview(known)
          // The button that was pressed goes when there is nothing left to grade.
          if (known.done === known.stale) status.current?.focus()
          if (known.done === before) {
            setProblem('The grader has all the work it can hold. What is done is kept: go on in a moment.')
            break
          }
          before = known.done
        }
      } catch {
        setProblem('The server could not be reached. What is done is kept: go on when you are back online.')
      }
      setBusy(undefined)
    })

  const more = () =>
    once(async () => {
      setBusy('reading')
      const outcome = await previewRegrading({ section, assessment, from: preview.learners.length }).catch(() => undefined)
      setProblem(outcome?.ok ? undefined : (outcome?.message ?? 'The server could not be reached. Try again.'))
      if (outcome?.ok) setPreview({ ...outcome.value, learners: [...preview.learners, ...outcome.value.learners] })
      setBusy(undefined)
    })

  const apply = () =>
    once(async () => {
      setBusy('applying')
      setProblem(undefined)
      try {
        const outcome = await applyRegrading({ section, assessment, lowering })
        if (outcome.ok) {
          setApplied(outcome.value)
          setPreview({ stale: 0, done: 0, raised: 0, lowered: 0, same: 0, learners: [] })
          status.current?.focus()
          router.refresh()
        } else setProblem(outcome.message)
      } catch {
        setProblem('The server could not be reached. Ask again to see whether it was applied.')
      }
      setBusy(undefined)
    })

  const { stale, done, raised, lowered, same, learners } = preview
  const whole = stale > 0 && done === stale
  const moved = raised + lowered
  return (
    <div className="regrading">
      <div role="status" ref={status} tabIndex={-1}>
        {applied && (
          <p className="message message-good">
            Applied. {counted(applied.runs, 'verdict was', 'verdicts were')} added to the history;{' '}
            {counted(applied.raised, 'grade', 'grades')} rose, {applied.lowered} fell, {applied.kept} would have fallen and{' '}
            {plural(applied.kept, 'was', 'were')} kept.
          </p>
        )}
        {stale === 0 && !applied && <p className="muted">All programs are graded by the checks as they are now.</p>}
        {stale > 0 && !whole && (
          <p>
            The checks have changed since {counted(stale, 'program was', 'programs were')} graded. Grade them again to see what that would
            change; no grade moves before you apply it.
          </p>
        )}
        {whole && (
          <p>
            {counted(stale, 'program is', 'programs are')} graded again. {moved === 0 ? 'No grade would move.' : ''}
          </p>
        )}
        {busy === 'grading' && <p className="muted">{`${done} of ${stale} graded again …`}</p>}
      </div>
      {problem && (
        <p className="message message-error" role="alert">
          {problem}
        </p>
      )}
      {stale > 0 && !whole && (
        <div className="regrading-run">
          <progress max={stale} value={done} aria-label="Graded again" />
          {busy === 'grading' ? (
            <button
              type="button"
              className="button"
              onClick={() => {
                cancelled.current = true
              }}
            >
              Pause
            </button>
          ) : (
            <button type="button" className="button button-primary" onClick={gradeAgain}>
              {done === 0 ? `Grade ${stale} again` : `Go on: ${stale - done} left`}
            </button>
          )}
        </div>
      )}
      {whole && (
        <>
          {moved > 0 && (
            <ScrollRegion className="scroll-sideways" label="Grades that would move">
              <table className="regrading-table row-table">
                <thead>
                  <tr>
                    <th scope="col">Learner</th>
                    <th scope="col">Grade</th>
                    <th scope="col">now</th>
                    <th scope="col">by the new checks</th>
                    <th scope="col" className="number">
                      programs with another verdict
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {learners.map(({ userId, name, before, after, change, changed }) => (
                    <tr key={userId} data-change={change}>
                      <th scope="row">
                        <Link href={`/classes/${section}/learners/${userId}` as Route}>{name}</Link>
                      </th>
                      <td>{change === 'lowered' && lowering === 'lower' ? 'falls' : changeWords[change]}</td>
                      <td translate="no" className="code">
                        {printStanding(before)}
                      </td>
                      <td translate="no" className="code">
                        {printStanding(after)}
                      </td>
                      <td translate="no" className="number code">
                        {changed}
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </ScrollRegion>
          )}
          {learners.length < moved && (
            <p>
              Shown: {learners.length} of {counted(moved, 'learner', 'learners')}.{' '}
              <button type="button" className="button button-quiet" aria-disabled={busy !== undefined} onClick={more}>
                {busy === 'reading' ? 'Fetching …' : 'Show more'}
              </button>
            </p>
          )}
          <p className="muted">
            {counted(same, 'grade stays', 'grades stay')} as {plural(same, 'it is', 'they are')}. Both verdicts of each program stay in its
            history.
          </p>
          {lowered > 0 && (
            <fieldset className="choices">
              <legend>{counted(lowered, 'grade', 'grades')} would fall</legend>
              <label>
                <input type="radio" name="lowering" checked={lowering === 'keep'} onChange={() => setLowering('keep')} /> Keep what was
                given
              </label>
              <label>
                <input type="radio" name="lowering" checked={lowering === 'lower'} onChange={() => setLowering('lower')} /> Lower{' '}
                {plural(lowered, 'it', 'them')}
              </label>
            </fieldset>
          )}
          <button type="button" className="button button-primary" aria-disabled={busy !== undefined} onClick={apply}>
            {busy === 'applying' ? 'Applying …' : 'Apply'}
          </button>
        </>
      )}
    </div>
  )
}
