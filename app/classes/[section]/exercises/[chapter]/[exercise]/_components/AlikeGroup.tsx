'use client'
import type { Route } from 'next'
import Link from 'next/link'
import { useState } from 'react'
import type { Alike, AlikeProgram } from '@lib/services/alike/readAlike'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { useOneAtATime } from '@lib/ui/useOneAtATime'
import { listWords } from '@lib/domain/wording'
import { readAlikePrograms } from '../actions'

interface AlikeGroupProps {
  readonly group: Alike
  readonly section: string
  readonly assessment: string
}

/** Learners whose programs are alike; the programs come when somebody opens them. */
export function AlikeGroup({ group: { share, programs: members }, section, assessment }: AlikeGroupProps) {
  const [programs, setPrograms] = useState<readonly AlikeProgram[]>()
  const [problem, setProblem] = useState<string>()
  const [, once] = useOneAtATime()
  const load = () =>
    once(async () => {
      setProblem(undefined)
      const learners = members.map(({ learner }) => learner.id)
      const outcome = await readAlikePrograms({ section, assessment, learners }).catch(() => undefined)
      if (outcome?.ok) setPrograms(outcome.value)
      else setProblem(outcome?.message ?? 'The server could not be reached. Close this and open it again.')
    })
  return (
    <details className="submission" onToggle={(event) => event.currentTarget.open && !programs && void load()}>
      <summary>
        <b>{listWords(members.map(({ learner }) => learner.name))}</b>
        <span translate="no" className="code">
          {members.length > 2 && 'up to '}
          {Math.round(100 * share)} % alike
        </span>
      </summary>
      <div className="submission-body">
        {programs?.map((program) => (
          <Program key={program.submission} program={program} section={section} />
        ))}
        <div role="status">{problem ?? (programs ? '' : 'Fetching the programs …')}</div>
      </div>
    </details>
  )
}

const Program = ({ program, section }: { readonly program: AlikeProgram; readonly section: string }) => (
  <div>
    <p>
      <Link href={`/classes/${section}/learners/${program.learner.id}` as Route}>{program.learner.name}</Link>{' '}
      <span className="muted">submission {program.number}</span>
    </p>
    <ScrollRegion as="pre" translate="no" className="code source alike-source" label={`Program of ${program.learner.name}`}>
      {program.source.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a program that does not change
        <span key={i} data-common={program.lines.includes(i + 1) || undefined}>
          {line}
          {'\n'}
        </span>
      ))}
    </ScrollRegion>
  </div>
)
