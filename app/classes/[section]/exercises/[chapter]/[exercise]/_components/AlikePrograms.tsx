import type { Route } from 'next'
import Link from 'next/link'
import type { Alike, AlikeProgram } from '@lib/services/sections/readClassExercise'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { listWords } from '@lib/ui/wording'

interface AlikeProgramsProps {
  readonly groups: readonly Alike[]
  readonly section: string
}

/** Programs that are alike, side by program. Whoever looks at them decides what that means. */
export function AlikePrograms({ groups, section }: AlikeProgramsProps) {
  if (groups.length === 0)
    return (
      <p className="muted">
        No two learners’ programs have more in common than chance gives them. Names, comments, layout and the order of parts play no role in
        that; what the starter has, and what a third of the class writes, does not count.
      </p>
    )
  return (
    <>
      <p className="muted">
        A pointer, not a verdict: people may have learnt from the same page, or together as they were told to. Names, comments, layout and
        the order of parts play no role; what the starter has, and what a third of the class writes, does not count.
      </p>
      {groups.map(({ share, programs }) => (
        <details key={programs[0]?.submission} className="submission">
          <summary>
            <b>{listWords(programs.map(({ learner }) => learner.name))}</b>
            <span className="code">
              {programs.length > 2 && 'up to '}
              {Math.round(100 * share)} % alike
            </span>
          </summary>
          <div className="submission-body">
            {programs.map((program) => (
              <Program key={program.submission} program={program} section={section} />
            ))}
          </div>
        </details>
      ))}
    </>
  )
}

const Program = ({ program, section }: { readonly program: AlikeProgram; readonly section: string }) => (
  <div>
    <p>
      <Link href={`/classes/${section}/learners/${program.learner.id}` as Route}>{program.learner.name}</Link>{' '}
      <span className="muted">submission {program.number}</span>
    </p>
    <ScrollRegion as="pre" className="code source alike-source" label={`Program of ${program.learner.name}`}>
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
