'use client'
import { useMemo, useState } from 'react'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { SpreadChart } from '@lib/charts/SpreadChart'
import type { Race } from '@lib/core/experiments/halvingRace'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { Callback } from '@lib/domain/value'
import { Goals } from '../../../simulations/Goals'
import { OwnCode } from '../../../simulations/OwnCode'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useLast } from '../../../simulations/useLast'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { halvingOf, halvingParameters, halvingRepeats } from './halvingParameters'
import { useSetting } from '../../../simulations/useSetting'

const presets = [
  { name: 'Cautious', values: { configurations: 16, least: 6, eta: 0, budget: 1 } },
  { name: 'By thirds', values: { configurations: 27, least: 3, eta: 1, budget: 1 } },
  { name: 'Crowded', values: { configurations: 64, least: 2, eta: 1, budget: 1 } },
] as const
const highest = 1.2

const rungsOf = ({ rungs }: Race) => rungs.map(({ n, r }) => `${n} to epoch ${r}`).join(', ')

interface RunsProps {
  readonly race: Race
  readonly last: number
  readonly height: number
  /** the configuration that the reader's program keeps */
  readonly own?: number | undefined
}

/** Every configuration's loss, as far as it was allowed to run. */
function Runs({ race, last, height, own }: RunsProps) {
  const points = (losses: readonly number[]) => losses.map((y, i) => ({ x: i + 1, y }))
  const winner = race.racers[race.winner]
  return (
    <SeriesChart
      summary={`${race.racers.length} configurations: ${rungsOf(race)}. The one that is kept has a validation loss of ${race.found.toFixed(3)} after ${race.spent} epochs in all.`}
      x={{ name: 'epoch', low: 1, high: Math.max(2, last) }}
      y={{ name: 'validation loss', low: 0, high: highest, ticks: [0, 0.4, 0.8, 1.2] }}
      series={[
        ...race.racers
          .filter((racer) => racer !== winner)
          .map(({ losses }, i) => ({ name: String(i), colour: 'faint' as const, named: false, points: points(losses) })),
        {
          name: 'stopped',
          colour: '2',
          line: false,
          dots: 'filled',
          named: false,
          points: race.racers
            .filter(({ stoppedAfter }) => stoppedAfter !== null)
            .map(({ losses }) => ({ x: losses.length, y: losses.at(-1) ?? 0 })),
        },
        { name: 'kept', colour: '1', named: false, points: points(winner?.losses ?? []) },
        ...(own === undefined
          ? []
          : [{ name: 'kept by you', colour: '3' as const, dashed: true, named: false, points: points(race.racers[own]?.losses ?? []) }]),
      ]}
      marks={race.rungs.slice(0, -1).map(({ r }) => ({ along: 'x', at: r, name: '' }))}
      height={height}
    />
  )
}

/** The same race, run by the reader's program: on the losses that were really trained for it. */
function useOwnRace(program: OwnProgram | undefined, race: Race | undefined, least: number, eta: number) {
  const calls = useMemo(() => {
    if (!race) return undefined
    const losses = race.racers.map((racer) => [Number.NaN, ...racer.losses])
    const most = race.rungs.at(-1)?.r ?? least
    return [{ args: [new Callback('train'), losses.length, least, most, eta], setting: { losses } }]
  }, [race, least, eta])
  const outcome = useOwnProgram(program, calls)
  const value = (outcome?.kind === 'returned' ? outcome.values[0] : undefined) as { winner?: unknown; spent?: unknown } | null | undefined
  const winner = race?.racers[Number(value?.winner)] ? Number(value?.winner) : undefined
  const finding = !race
    ? ''
    : winner === race.winner && value?.spent === race.spent
      ? `Your program keeps configuration ${winner} and spends ${race.spent} epochs, as the course does.`
      : `Your program keeps configuration ${String(value?.winner)} and spends ${String(value?.spent)} epochs; the course keeps ${race.winner} and spends ${race.spent}.`
  return { outcome, winner, finding }
}

/** Successive halving on real networks, beside the same epochs spent on few. */
export function SuccessiveHalving({ figure, goals, ownPrograms, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('successive-halving', halvingParameters)
  const input = halvingOf(setting)
  const impossible = input.configurations * input.least > input.budget
  const race = useExperiment('halvingRace', impossible ? undefined : input)
  const { result } = race
  const [driving, setDriving] = useState<string>()
  const own = useOwnRace(driving ? ownPrograms[driving] : undefined, result?.halving, input.least, input.eta)
  const over = useLast(result?.over)
  const last = Math.max(...(result ? [result.halving, result.full].map(({ rungs }) => rungs.at(-1)?.r ?? 1) : [1]))
  const summary = impossible
    ? `${input.configurations} configurations of ${input.least} epochs are more than ${input.budget} epochs.`
    : result
      ? `${result.halving.racers.length} configurations, ${rungsOf(result.halving)}: ${result.halving.spent} epochs, and a validation loss of ${result.halving.found.toFixed(3)}. ${result.full.racers.length} trained fully find ${result.full.found.toFixed(3)}.`
      : ''
  return (
    <SimulationFrame
      name="successive-halving"
      figure={figure}
      title="Many for a short time, or few for long"
      presets={presetButtons(presets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={impossible ? [] : [race]}
      table={() => ({
        caption: 'Configurations of the race drawn above',
        header: ['learning rate', 'hidden units', 'dropout', 'epochs', 'last validation loss'],
        rows:
          result?.halving.racers.map(({ rate, width, dropout, losses }) => [
            rate.toExponential(2),
            width,
            dropout.toFixed(2),
            losses.length,
            losses.at(-1)?.toFixed(4) ?? '',
          ]) ?? [],
      })}
      summary={summary}
      foot={
        <Goals
          goals={goals}
          handIn={handIn}
          setting={setting}
          now={() => (result?.over ? `The mean is ${result.over.halving.mean.toFixed(3)} now.` : '')}
        />
      }
    >
      <Controls parameters={halvingParameters} setting={setting} names={['configurations', 'least', 'eta', 'budget']} onChange={change} />
      {impossible ? (
        <p className="instrument-body note-line">{summary} Start with fewer, or stop the first rung earlier.</p>
      ) : (
        <p className="instrument-body note-line">
          {result &&
            `Halving: ${rungsOf(result.halving)}; ${result.halving.spent} of ${input.budget} epochs. Fully: ${rungsOf(result.full)}.`}
        </p>
      )}
      <OwnCode programs={Object.values(ownPrograms)} driving={driving} outcome={own.outcome} finding={own.finding} onDrive={setDriving} />
      <div className="panels">
        <Panel title="Successive halving" value={result?.halving.found.toFixed(3)} note="dots: where a run was stopped">
          {result ? (
            <Runs race={result.halving} last={last} height={280} own={driving ? own.winner : undefined} />
          ) : (
            <Waiting height={280} />
          )}
        </Panel>
        <Panel
          title="A few, trained fully"
          value={result?.full.found.toFixed(3)}
          note="the same configurations, as many as the epochs allow"
        >
          {result ? <Runs race={result.full} last={last} height={280} /> : <Waiting height={280} />}
        </Panel>
        <Panel title="One race is an anecdote" note={`${halvingRepeats} races, each on fresh data and fresh configurations`}>
          {over && result ? (
            <SpreadChart
              summary={`Mean over ${halvingRepeats} races: halving ${over.halving.mean.toFixed(3)}, trained fully ${over.full.mean.toFixed(3)}.`}
              name="validation loss of the one that is kept; lower is better"
              low={0}
              high={0.6}
              rows={(['halving', 'full'] as const).map((way) => ({
                name: way === 'halving' ? 'Halving' : 'Fully',
                colour: way === 'halving' ? ('1' as const) : ('2' as const),
                values: over[way].losses,
                median: over[way].median,
                low: over[way].low,
                high: over[way].high,
                here: result[way].found,
                note: `mean ${over[way].mean.toFixed(3)}`,
              }))}
            />
          ) : (
            <Waiting height={176} />
          )}
        </Panel>
      </div>
    </SimulationFrame>
  )
}
