import type { Route } from 'next'
import Link from 'next/link'
import type { Alike, AlikeSide } from '@lib/services/sections/readClassExercise'
import { ScrollRegion } from '@lib/ui/ScrollRegion'

interface AlikePairsProps {
  readonly pairs: readonly Alike[]
  readonly section: string
}

/** Pairs of programs that are alike, side by side. Whoever looks at them decides what that means. */
export function AlikePairs({ pairs, section }: AlikePairsProps) {
  if (pairs.length === 0)
    return (
      <p className="muted">
        No two learners’ programs have more in common than chance gives them. Names, comments, layout and the order of parts play no role in
        that; what the starter has, and what a third of the class writes, does not count.
      </p>
    )
  return (
    <>
      <p className="muted">
        A pointer, not a verdict: two people may have learnt from the same page, or together as they were told to. Names, comments, layout
        and the order of parts play no role; what the starter has, and what a third of the class writes, does not count.
      </p>
      {pairs.map(({ share, sides }) => (
        <details key={sides.map((side) => side.submission).join()} className="submission">
          <summary>
            <b>
              {sides[0].learner.name} and {sides[1].learner.name}
            </b>
            <span className="code">{Math.round(100 * share)} % alike</span>
          </summary>
          <div className="submission-body">
            {sides.map((side) => (
              <Side key={side.submission} side={side} section={section} />
            ))}
          </div>
        </details>
      ))}
    </>
  )
}

const Side = ({ side, section }: { readonly side: AlikeSide; readonly section: string }) => (
  <div>
    <p>
      <Link href={`/classes/${section}/learners/${side.learner.id}` as Route}>{side.learner.name}</Link>{' '}
      <span className="muted">submission {side.number}</span>
    </p>
    <ScrollRegion as="pre" className="code source alike-source" label={`Program of ${side.learner.name}`}>
      {side.source.split('\n').map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines of a program that does not change
        <span key={i} data-common={side.lines.includes(i + 1) || undefined}>
          {line}
          {'\n'}
        </span>
      ))}
    </ScrollRegion>
  </div>
)
