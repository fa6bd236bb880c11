'use client'
import { useState } from 'react'
import { EarlierVerdicts } from '@app/_components/EarlierVerdicts'
import { GradingReport } from '@app/_components/GradingReport'
import { printPoints } from '@app/_components/partWords'
import type { HandedIn, HandedInPage } from '@lib/services/sections/readHandedIn'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { useLocalDay } from '@lib/ui/useLocalClock'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import { listOlder, readHandedIn } from '../actions'

interface HandedInListProps {
  readonly section: string
  readonly learner: string
  readonly assessment: string
  readonly initial: HandedInPage
}

type Line = HandedInPage['lines'][number]
const unreachable = 'The server could not be reached. Try again.'

const verdictWords = ({ run }: Line) =>
  run ? `${run.verdict.replaceAll('_', ' ')}, ${printPoints(run.scoreGiven)}/${printPoints(run.scoreMaximum)}` : 'waits for its verdict'

/** What a learner has handed in for one thing, the latest first; programs and older ones come when they are asked for. */
export function HandedInList({ section, learner, assessment, initial }: HandedInListProps) {
  const [{ lines, more }, setPage] = useState(initial)
  const [problem, setProblem] = useState<string>()
  const [busy, once] = useOneAtATime()
  const older = () =>
    once(async () => {
      const before = lines.at(-1)?.number
      if (before === undefined) return
      const outcome = await listOlder({ section, learner, assessment, before }).catch(() => undefined)
      setProblem(outcome?.ok ? undefined : (outcome?.message ?? unreachable))
      if (outcome?.ok) setPage({ lines: [...lines, ...outcome.value.lines], more: outcome.value.more })
    })
  return (
    <>
      {lines.map((line) => (
        <Entry key={line.id} line={line} section={section} learner={learner} />
      ))}
      {more && (
        <p>
          <button type="button" className="button button-quiet" aria-disabled={busy} onClick={older}>
            {busy ? 'Fetching …' : 'Show older ones'}
          </button>
        </p>
      )}
      <div role="alert">{problem && <p className="message message-error">{problem}</p>}</div>
    </>
  )
}

function Entry({ line, section, learner }: { readonly line: Line; readonly section: string; readonly learner: string }) {
  const [handedIn, setHandedIn] = useState<HandedIn>()
  const [problem, setProblem] = useState<string>()
  const when = useLocalDay(line.submittedAt)
  const [, once] = useOneAtATime()
  const load = () =>
    once(async () => {
      setProblem(undefined)
      const outcome = await readHandedIn({ section, learner, submission: line.id }).catch(() => undefined)
      if (outcome?.ok) setHandedIn(outcome.value)
      else setProblem(outcome?.message ?? unreachable)
    })
  return (
    <details className="submission" onToggle={(event) => event.currentTarget.open && !handedIn && void load()}>
      <summary>
        <b>Submission {line.number}</b>
        <span className="muted">{when}</span>
        <span translate="no" className="code">
          {verdictWords(line)}
        </span>
      </summary>
      <div className="submission-body">
        {handedIn ? <Work handedIn={handedIn} number={line.number} /> : <p role="status">{problem ?? 'Fetching what was handed in …'}</p>}
      </div>
    </details>
  )
}

function Work({ handedIn: { program, setting }, number }: { readonly handedIn: HandedIn; readonly number: number }) {
  if (setting)
    return (
      <div>
        <p>{setting.finding}</p>
        <p translate="no" className="code muted">
          {Object.entries(setting.values)
            .map(([name, value]) => `${name} ${value}`)
            .join(', ')}
        </p>
      </div>
    )
  if (!program) return null
  return (
    <>
      <ScrollRegion as="pre" translate="no" className="code source" label={`Program of submission ${number}`}>
        {program.source}
      </ScrollRegion>
      {program.result ? (
        <div>
          <EarlierVerdicts earlier={program.earlier} />
          <GradingReport result={program.result} about={`Submission ${number}`} />
        </div>
      ) : (
        <p className="muted">It is kept, and waits for the grader.</p>
      )}
    </>
  )
}
