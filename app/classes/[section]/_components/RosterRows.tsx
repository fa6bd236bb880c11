'use client'

import type { Route } from 'next'
import Link from 'next/link'
import type { PointerEvent } from 'react'
import type { PartState } from '@lib/grading/chapterProgress'
import { Icon } from '@lib/ui/Icon'
import { printPoints, printTries, stateWords } from '@app/_components/partWords'

/** What a learner has of a part: nothing where it is not begun. */
export type CellOfRoster = readonly [state: PartState, given: number, maximum: number, tries: number] | null

interface RosterRowsProps {
  /** where the work of a learner of the class is, their id left out */
  readonly folder: string
  readonly parts: readonly { readonly title: string; readonly anchor: string }[]
  readonly rows: readonly {
    readonly userId: string
    readonly name: string
    readonly points: number
    readonly cells: readonly CellOfRoster[]
  }[]
}

/** What a cell says without colour: its score, its tries, and a tick when it is passed. A plain link: there are dozens for each learner. */
function Cell({ cell, href, said }: { readonly cell: CellOfRoster; readonly href: string; readonly said: string }) {
  const [state, given, maximum, tries] = cell ?? (['open', 0, 0, 0] as const)
  return (
    <td data-state={state}>
      <a
        href={href}
        aria-label={`${said}: ${stateWords[state]}${tries === 0 ? '' : `, ${printPoints(given)} of ${maximum} points, ${printTries(tries)}`}`}
        style={state === 'tried' ? ({ '--share': Math.min(1, given / Math.max(1, maximum)) } as React.CSSProperties) : undefined}
      >
        {state === 'passed' ? (
          <Icon name="check" />
        ) : state === 'tried' ? (
          `${printPoints(given)}/${maximum}`
        ) : state === 'begun' ? (
          '…'
        ) : undefined}
      </a>
    </td>
  )
}

/** Says what a cell is to whoever points at it, too: in the page it would stand there twice. */
function entitle({ target }: PointerEvent) {
  const link = target instanceof Element && target.closest('a[aria-label]')
  if (link) link.setAttribute('title', link.getAttribute('aria-label') ?? '')
}

/**
 * The learners of a class, a row each. A component of the browser's, so that the server sends a page of two thousand cells once, not a second time
 * as the tree that they are made from.
 */
export const RosterRows = ({ folder, parts, rows }: RosterRowsProps) => (
  <tbody onPointerOver={entitle}>
    {rows.map(({ userId, name, points, cells }) => {
      const href = `${folder}/${userId}`
      return (
        <tr key={userId}>
          <th scope="row">
            <Link href={href as Route}>{name}</Link>
          </th>
          {parts.map(({ title, anchor }, i) => (
            <Cell key={anchor} cell={cells[i] ?? null} said={`${name}, ${title}`} href={`${href}#${anchor}`} />
          ))}
          <td translate="no" className="number code">
            {printPoints(points)}
          </td>
        </tr>
      )
    })}
  </tbody>
)
