import { PageLinks } from '@app/_components/PageLinks'
import { counted } from '@lib/domain/wording'
import type { AlikePage } from '@lib/services/alike/readAlike'
import { AlikeGroup } from './AlikeGroup'

interface AlikeProgramsProps {
  readonly alike: AlikePage
  readonly section: string
  readonly assessment: string
  /** this page's own address */
  readonly here: string
}

const whatCounts =
  'Names, comments, layout and the order of parts play no role. What the starter has, imports, and what more than a tenth of the class writes (at least four) do not count.'

/** Groups of programs that are alike, the most striking first. Whoever looks at them decides what that means. */
export function AlikePrograms({ alike: { groups, page, pages, compared }, section, assessment, here }: AlikeProgramsProps) {
  if (groups.length === 0)
    return (
      <p className="muted">
        Of {counted(compared, 'learner', 'learners')}, no two have more in common than chance gives them. {whatCounts}
      </p>
    )
  return (
    <>
      <p className="muted">
        A pointer, not a verdict: people may have learnt from the same page, or together as they were told to. {whatCounts}
      </p>
      {groups.map((group) => (
        <AlikeGroup key={group.programs[0]?.submission} group={group} section={section} assessment={assessment} />
      ))}
      <PageLinks page={page} pages={pages} href={(to) => `${here}?alike=${to}#alike`} label="Pages of alike programs" />
    </>
  )
}
