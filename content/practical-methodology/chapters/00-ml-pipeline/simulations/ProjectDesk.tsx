'use client'
import { useState } from 'react'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { deskBudget, type DeskEntry, type DeskGame, deskMoves, deskTarget, moveCosts } from '@lib/core/experiments/projectDesk'
import type { SimulationProps } from '@lib/domain/simulation'
import { ScrollRegion } from '@lib/ui/ScrollRegion'
import { counted } from '@lib/domain/wording'
import { Goals } from '../../../simulations/Goals'
import { Panel } from '../../../simulations/Panel'
import { useExperiment } from '../../../simulations/useExperiment'
import { Waiting } from '../../../simulations/Waiting'
import { deskParameters, mostMoves, moveNames, movesOf } from './deskParameters'
import { useSetting } from '../../../simulations/useSetting'

const refusals = {
  no_budget: 'not enough hours left',
  nothing_to_change: 'nothing to change',
  nothing_trained: 'there is no model yet',
} as const
const signed = (value: number) => `${value < 0 ? '−' : '+'}${Math.abs(value).toFixed(3)}`
const three = (value: number | undefined) => value?.toFixed(3) ?? ''

/** Every move with what came of it. */
const Log = ({ log, caption }: { readonly log: readonly DeskEntry[]; readonly caption: string }) => (
  <ScrollRegion className="desk-log" label={caption}>
    <table>
      <thead>
        <tr>
          <th scope="col">Move</th>
          <th scope="col" className="number">
            Hours
          </th>
          <th scope="col" className="number">
            F₁ training
          </th>
          <th scope="col" className="number">
            F₁ validation
          </th>
          <th scope="col" className="number">
            bought
          </th>
        </tr>
      </thead>
      <tbody>
        {log.map((entry, i) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a move is its number
          <tr key={i}>
            <th scope="row">{moveNames[entry.move]}</th>
            <td translate="no" className="number code">
              {entry.cost}
            </td>
            {entry.refused ? (
              <td colSpan={3} className="muted">
                {refusals[entry.refused]}
              </td>
            ) : entry.test ? (
              <td colSpan={3}>
                test:{' '}
                <span translate="no" className="code">
                  {three(entry.test.f1)}
                </span>
              </td>
            ) : (
              <>
                <td translate="no" className="number code">
                  {three(entry.train?.f1)}
                </td>
                <td translate="no" className="number code">
                  {three(entry.validation?.f1)}
                </td>
                <td translate="no" className="number code">
                  {entry.gain === undefined ? '' : signed(entry.gain)}
                </td>
              </>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  </ScrollRegion>
)

function Scores({ game }: { readonly game: DeskGame }) {
  const points = (value: (entry: DeskEntry) => number | undefined) =>
    game.log.flatMap((entry, i) => {
      const y = value(entry)
      return y === undefined ? [] : [{ x: i + 1, y }]
    })
  return (
    <SeriesChart
      summary={`F₁ on validation, move by move: ${points((entry) => entry.validation?.f1)
        .map(({ y }) => y.toFixed(2))
        .join(', ')}.`}
      x={{ name: 'move', low: 1, high: Math.max(8, game.log.length), ticks: [1, 4, 8, 12, 16] }}
      y={{ name: 'F₁ of the late vans', low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] }}
      series={[
        { name: 'training', colour: '2', dashed: true, dots: 'open', points: points((entry) => entry.train?.f1) },
        { name: 'validation', colour: '1', dots: 'filled', points: points((entry) => entry.validation?.f1) },
      ]}
      marks={[{ along: 'y', at: deskTarget, name: 'target' }]}
      height={260}
    />
  )
}

/** A project with a budget: every move is really made, and costs. */
export function ProjectDesk({ figure, goals, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('project-desk', deskParameters)
  const [compare, setCompare] = useState(false)
  const moves = movesOf(setting)
  const desk = useExperiment('projectDesk', { seed: setting.seed, moves })
  const opened = moves.includes('open_test_set')
  const methodical = useExperiment('methodicalDesk', compare && opened ? { seed: setting.seed } : undefined)
  const { result } = desk
  const spent = result?.spent ?? 0
  const { reported, inUse } = result ?? {}
  const last = result?.log.at(-1)
  const summary = result
    ? `${counted(moves.length, 'move', 'moves')}, ${spent} of ${deskBudget} hours. ${last ? `${moveNames[last.move]}: ${last.refused ? refusals[last.refused] : last.test ? `F₁ on the test set ${three(last.test.f1)}` : last.validation ? `F₁ on validation ${three(last.validation.f1)}` : 'done'}.` : ''}`
    : ''
  const open = (seed: number) => change({ ...Object.fromEntries(moves.map((_, i) => [`move${i + 1}`, 0])), seed })
  return (
    <SimulationFrame
      name="project-desk"
      figure={figure}
      title="Forty hours, eighty labelled vans, and a test set in an envelope"
      seed={setting.seed}
      onSeed={open}
      onReset={() => {
        reset()
        setCompare(false)
      }}
      address={() => location.href}
      work={compare && opened ? [desk, methodical] : [desk]}
      table={() => ({
        caption: 'The log of the project',
        header: [
          'move',
          'hours',
          'spent',
          'F1 training',
          'F1 validation',
          'accuracy validation',
          'F1 test',
          'labels',
          'learning rate',
          'units',
          'λ',
        ],
        rows:
          result?.log.map((entry) => [
            moveNames[entry.move],
            entry.cost,
            entry.spent,
            three(entry.train?.f1),
            three(entry.validation?.f1),
            three(entry.validation?.accuracy),
            three(entry.test?.f1),
            entry.labels,
            entry.rate,
            entry.width,
            entry.lambda,
          ]) ?? [],
      })}
      summary={summary}
      foot={<Goals goals={goals} handIn={handIn} setting={setting} now={() => `${counted(spent, 'hour is', 'hours are')} spent.`} />}
    >
      <div className="lab-bench">
        <p className="lab-hours">
          <span translate="no" className="computed">
            {spent}
          </span>{' '}
          of {deskBudget} hours
          <span className="gauge">
            <i style={{ width: `${(100 * spent) / deskBudget}%` }} />
          </span>
        </p>
        <div className="lab-instruments" role="group" aria-label="Moves">
          {deskMoves.map((move, i) => (
            <button
              key={move}
              type="button"
              className="button"
              disabled={moves.length >= mostMoves || spent + moveCosts[move] > deskBudget}
              onClick={() => change({ [`move${moves.length + 1}`]: i + 1 })}
            >
              {moveNames[move]}{' '}
              {moveCosts[move] > 0 && (
                <span translate="no" className="code">
                  {moveCosts[move]} h
                </span>
              )}
            </button>
          ))}
        </div>
      </div>
      <div className="panels">
        <Panel
          title="What came of each move"
          note={
            last ? `${last.labels} labels, learning rate ${last.rate}, ${last.width} units, λ ${last.lambda}` : 'nothing has been done yet'
          }
        >
          {result && result.log.length > 0 ? <Log log={result.log} caption="The log of the project" /> : <Waiting height={240} />}
        </Panel>
        <Panel title="Training and validation" note={`wanted: ${deskTarget} on vans that nobody has seen`}>
          {result ? <Scores game={result} /> : <Waiting height={260} />}
          <p className="note-line">
            {reported && inUse
              ? `The envelope said ${three(reported.f1)}. On 3,000 fresh vans the same model has ${three(inUse.f1)}.${(result?.testOpened ?? 0) > 1 ? ' It was opened more than once, and the best was reported.' : ''}`
              : 'The test set is closed.'}
          </p>
          <button type="button" className="button" disabled={!opened} onClick={() => setCompare(!compare)} aria-pressed={compare}>
            Compare with a methodical path
          </button>
        </Panel>
        {compare && opened && (
          <Panel
            title="The same project, methodically"
            value={three(methodical.result?.inUse?.f1)}
            note="measure what counts, climb the ladder, follow the gap"
          >
            {methodical.result ? <Log log={methodical.result.log} caption="The log of a methodical path" /> : <Waiting height={300} />}
          </Panel>
        )}
      </div>
    </SimulationFrame>
  )
}
