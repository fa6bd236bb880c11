'use client'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { SpreadChart } from '@lib/charts/SpreadChart'
import type { Race } from '@lib/core/experiments/halvingRace'
import type { SimulationProps } from '@lib/domain/simulation'
import { Goals } from '../../../simulations/Goals'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useLast } from '../../../simulations/useLast'
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

/** Every configuration's loss, as far as it was allowed to run. */
function Runs({ race, last, height }: { readonly race: Race; readonly last: number; readonly height: number }) {
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
      ]}
      marks={race.rungs.slice(0, -1).map(({ r }) => ({ along: 'x', at: r, name: '' }))}
      height={height}
    />
  )
}

/** Successive halving on real networks, beside the same epochs spent on few. */
export function SuccessiveHalving({ figure, goals, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('successive-halving', halvingParameters)
  const input = halvingOf(setting)
  const impossible = input.configurations * input.least > input.budget
  const race = useExperiment('halvingRace', impossible ? undefined : input)
  const { result } = race
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
      title="Stop the many early, and train the few for long"
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
      <div className="panels">
        <Panel title="Successive halving" value={result?.halving.found.toFixed(3)} note="dots: where a run was stopped">
          {result ? <Runs race={result.halving} last={last} height={280} /> : <Waiting height={280} />}
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
