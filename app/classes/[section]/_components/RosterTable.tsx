import type { PartProgress } from '@lib/grading/chapterProgress'
import type { Roster, RosterRow } from '@lib/services/sections/readRoster'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { type CellOfRoster, RosterRows } from './RosterRows'

const cellOf = ({ state, scoreGiven, scoreMaximum, tries }: PartProgress): CellOfRoster =>
  state === 'open' ? null : [state, scoreGiven, scoreMaximum, tries]

const partsOf = (row: RosterRow) => row.chapters.flatMap(({ parts }) => parts)

/** Whether a chapter's columns are wide enough for its name. */
const roomy = (chapter: RosterRow['chapters'][number] | undefined) => (chapter?.parts.length ?? 0) > 2

/** Each learner's state in each part of each written chapter. Every cell opens the work behind it. */
export function RosterTable({ roster }: { readonly roster: Roster }) {
  const { rows, learners, passed } = roster
  const first = rows[0]
  if (!first) return null
  const parts = partsOf(first)
  return (
    <ScrollRegion className="scroll-sideways" label="Who is where">
      <table className="roster" style={{ ['--parts' as string]: parts.length }}>
        <thead>
          <tr>
            <th rowSpan={2} scope="col">
              Learner
            </th>
            {roster.chapters.map((chapter, i) => (
              <th key={chapter.id} scope="colgroup" colSpan={first.chapters[i]?.parts.length} title={chapter.title}>
                {chapter.number} <span className={roomy(first.chapters[i]) ? undefined : 'visually-hidden'}>{chapter.title}</span>
              </th>
            ))}
            <th rowSpan={2} scope="col" className="number">
              points
            </th>
          </tr>
          <tr>
            {parts.map((part) => (
              <th key={part.key} scope="col">
                <span
                  translate={part.kind === 'exercise' ? 'no' : undefined}
                  className={part.kind === 'exercise' ? 'code' : undefined}
                  title={part.title}
                >
                  {part.title}
                </span>
                <span className="muted">
                  {passed[part.key] ?? 0}
                  <span className="visually-hidden"> of {learners} passed</span>
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <RosterRows
          folder={`/classes/${roster.section.id}/learners`}
          parts={parts.map(({ title, key }) => ({ title, anchor: key.split('/').slice(1).join('-') }))}
          rows={rows.map((row) => ({
            userId: row.userId,
            name: row.name,
            points: partsOf(row).reduce((sum, { scoreGiven }) => sum + scoreGiven, 0),
            cells: partsOf(row).map(cellOf),
          }))}
        />
      </table>
    </ScrollRegion>
  )
}
