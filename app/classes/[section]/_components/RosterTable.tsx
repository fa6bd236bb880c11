import type { Route } from 'next'
import Link from 'next/link'
import type { PartProgress } from '@lib/grading/chapterProgress'
import type { Roster, RosterRow } from '@lib/services/sections/readRoster'
import { Icon } from '@lib/ui/Icon'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { printPoints, printTries, stateWords } from '@app/_components/partWords'

/**
 * What a cell says without colour: its score, its tries, and a tick when it is passed. A plain link: there are forty for each learner, and a
 * component of the browser's for each of them would be most of what the page costs the server.
 */
function Cell({ part, href, name }: { readonly part: PartProgress; readonly href: string; readonly name: string }) {
  const share = Math.min(1, part.scoreGiven / Math.max(1, part.scoreMaximum))
  const said = `${name}, ${part.title}: ${stateWords[part.state]}${part.tries === 0 ? '' : `, ${printPoints(part.scoreGiven)} of ${part.scoreMaximum} points, ${printTries(part.tries)}`}`
  return (
    <td data-state={part.state}>
      <a href={href} aria-label={said} title={said} style={{ '--share': share } as React.CSSProperties}>
        {part.state === 'passed' ? (
          <Icon name="check" />
        ) : part.state === 'tried' ? (
          `${printPoints(part.scoreGiven)}/${part.scoreMaximum}`
        ) : part.state === 'begun' ? (
          '…'
        ) : (
          ''
        )}
      </a>
    </td>
  )
}

const totalPoints = (row: RosterRow) => row.chapters.flatMap((chapter) => chapter.parts).reduce((sum, part) => sum + part.scoreGiven, 0)

/** Whether a chapter's columns are wide enough for its name. */
const roomy = (chapter: RosterRow['chapters'][number] | undefined) => (chapter?.parts.length ?? 0) > 2

/** Each learner's state in each part of each written chapter. Every cell opens the work behind it. */
export function RosterTable({ roster }: { readonly roster: Roster }) {
  const { rows, learners, passed } = roster
  const first = rows[0]
  if (!first) return null
  return (
    <ScrollRegion className="scroll-sideways" label="Who is where">
      <table className="roster" style={{ ['--parts' as string]: first.chapters.reduce((sum, { parts }) => sum + parts.length, 0) }}>
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
            {first.chapters.flatMap((chapter) =>
              chapter.parts.map((part) => (
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
              )),
            )}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const href = `/classes/${roster.section.id}/learners/${row.userId}`
            return (
              <tr key={row.userId}>
                <th scope="row">
                  <Link href={href as Route}>{row.name}</Link>
                </th>
                {row.chapters.flatMap((chapter) =>
                  chapter.parts.map((part) => (
                    <Cell key={part.key} part={part} name={row.name} href={`${href}#${part.key.split('/').slice(1).join('-')}`} />
                  )),
                )}
                <td translate="no" className="number code">
                  {printPoints(totalPoints(row))}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </ScrollRegion>
  )
}
