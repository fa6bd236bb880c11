'use client'
import { useCallback, useMemo, useState } from 'react'
import { Controls } from '@lib/charts/Controls'
import { Playback } from '@lib/charts/Playback'
import { SeriesChart, type SeriesPoint } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { expectedImprovement } from '@lib/core/search/acquisition'
import { surrogateGrid, type BestSoFar, type SurrogateStep } from '@lib/core/experiments/surrogateSearch'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { OwnCode } from '../../../simulations/OwnCode'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useLast } from '../../../simulations/useLast'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { surrogateOf, surrogateParameters, surrogateRepeats } from './surrogateParameters'
import { useSetting } from '../../../simulations/useSetting'

const presets = [
  { name: 'One valley', values: { lengthScale: 0.3, noise: 0.02 } },
  { name: 'Several valleys', values: { lengthScale: 0.12, noise: 0.04 } },
  { name: 'Rough and noisy', values: { lengthScale: 0.06, noise: 0.3 } },
] as const

const onGrid = (y: ArrayLike<number>): SeriesPoint[] => Array.from(surrogateGrid, (x, i) => ({ x, y: y[i] as number }))
const band = ({ median, low, high }: BestSoFar): SeriesPoint[] =>
  Array.from(median, (y, i) => ({ x: i + 1, y, low: low[i] as number, high: high[i] as number }))
const unit = { name: 'learning rate, share of its log range', low: 0, high: 1, ticks: [0, 0.25, 0.5, 0.75, 1] }

const whereHighest = (values: readonly number[]) => surrogateGrid[values.indexOf(Math.max(...values))] as number

/** What the reader's program makes of the belief before a trial, beside the course's expected improvement of the same. */
function useOwnWorth(program: OwnProgram | undefined, step: SurrogateStep | undefined, best: number) {
  const asked = useMemo(() => {
    if (!step?.mean || !step.deviation || !Number.isFinite(best)) return undefined
    const [means, deviations] = [Array.from(step.mean), Array.from(step.deviation)]
    const reference = means.map((mean, i) => expectedImprovement(mean, deviations[i] as number, best))
    return { calls: [{ args: [means, deviations, best, 0] }], reference }
  }, [step, best])
  const outcome = useOwnProgram(program, asked?.calls)
  const value = outcome?.kind === 'returned' ? outcome.values[0] : undefined
  const list = Array.isArray(value) || ArrayBuffer.isView(value) ? Array.from(value as ArrayLike<unknown>) : []
  const own = list.length === surrogateGrid.length && list.every((each): each is number => Number.isFinite(each)) ? list : undefined
  const agrees = own?.every((each, i) => Math.abs(each - (asked?.reference[i] as number)) < 1e-5)
  const finding = !asked
    ? 'There is no belief yet: the first trials are spread evenly.'
    : !own
      ? 'Your program does not give a number for every point.'
      : agrees
        ? `Your program gives what the course does, and would look at ${whereHighest(own).toFixed(2)} next.`
        : `Your program would look at ${whereHighest(own).toFixed(2)} next; expected improvement is highest at ${whereHighest(asked.reference).toFixed(2)}.`
  return { outcome: asked ? outcome : { kind: 'returned' as const, values: [], asked: [] }, own, reference: asked?.reference, finding }
}

/** Bayesian optimisation, trial by trial: what it believes, what attracts it, and how it does against chance. */
export function BayesianOptimisation({ figure, ownPrograms }: SimulationProps) {
  const { setting, change, reset } = useSetting('bayesian-optimisation', surrogateParameters)
  const search = useExperiment('surrogateSearch', surrogateOf(setting))
  const { result } = search
  const over = useLast(result?.over)
  const last = setting.trials
  const shown = Math.min(setting.shown, last)
  const show = useCallback((at: number) => change({ shown: at }), [change])
  const step = result?.steps[shown - 1]
  const tried = result?.steps.slice(0, shown - 1) ?? []
  const best = Math.min(...tried.map(({ y }) => y))
  const { mean, deviation, acquisition } = step ?? {}
  const [driving, setDriving] = useState<string>()
  const worth = useOwnWorth(driving ? ownPrograms[driving] : undefined, step, best)
  // Once the reader's program has spoken, both are drawn in the loss's own unit.
  const compared = driving && worth.own && worth.reference ? { own: worth.own, reference: worth.reference } : undefined
  const attractive = compared?.reference ?? acquisition
  const both = [...(attractive ?? []), ...(compared?.own ?? [])]
  const highest = Math.max(0, ...both)
  const lowest = Math.min(highest, ...both)
  const wins = over && Math.round((100 * over.wins) / over.repeats)
  const summary = step
    ? `Before trial ${shown} the best of ${tried.length} trials has a loss of ${tried.length > 0 ? best.toFixed(2) : 'nothing yet'}; the next is at ${step.x.toFixed(2)} and comes out at ${step.y.toFixed(2)}.${wins === undefined ? '' : ` Over ${surrogateRepeats} fresh losses it ends ahead of random search in ${wins} %.`}`
    : ''
  return (
    <SimulationFrame
      name="bayesian-optimisation"
      figure={figure}
      title="Some points are tried, and a model of the loss says where to look next"
      presets={presetButtons(presets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[search]}
      table={() => ({
        caption: 'Trials, as they were made',
        header: ['trial', 'x', 'loss as measured', 'random x', 'random loss'],
        rows:
          result?.steps.map(({ x, y }, i) => [
            i + 1,
            x.toFixed(4),
            y.toFixed(4),
            result.randomTrials[i]?.x.toFixed(4) ?? '',
            result.randomTrials[i]?.y.toFixed(4) ?? '',
          ]) ?? [],
      })}
      summary={summary}
    >
      <Controls
        parameters={surrogateParameters}
        setting={setting}
        names={['acquisition', 'kernel', 'truth', 'trials', 'lengthScale', 'noise']}
        onChange={change}
      />
      <OwnCode
        programs={Object.values(ownPrograms)}
        driving={driving}
        outcome={worth.outcome}
        finding={worth.finding}
        onDrive={setDriving}
      />
      <Playback label="Before trial" at={shown} first={1} last={last} onAt={show} />
      <div className="panels">
        <Panel
          title="What it believes"
          note={tried.length === 0 ? 'nothing yet: the first trials are spread evenly' : 'band: two standard deviations to either side'}
        >
          {result && step ? (
            <SeriesChart
              summary={summary}
              x={unit}
              y={{ name: 'loss', low: -3.2, high: 3.2, ticks: [-3, -2, -1, 0, 1, 2, 3] }}
              series={[
                ...(setting.truth === 1
                  ? [{ name: 'the loss', colour: '3' as const, dashed: true, named: false, points: onGrid(result.truth) }]
                  : []),
                ...(mean && deviation
                  ? [
                      {
                        name: 'surrogate',
                        colour: '1' as const,
                        named: false,
                        points: onGrid(mean).map((point, i) => ({
                          ...point,
                          low: point.y - 2 * (deviation[i] as number),
                          high: point.y + 2 * (deviation[i] as number),
                        })),
                      },
                    ]
                  : []),
                { name: 'trials', colour: 'ink', line: false, dots: 'open', named: false, points: tried },
              ]}
              here={{ x: step.x, y: Math.max(-3.2, Math.min(3.2, step.y)) }}
              height={280}
            />
          ) : (
            <Waiting height={280} />
          )}
          {result ? (
            <SeriesChart
              summary={step ? `The acquisition is highest near ${step.x.toFixed(2)}.` : ''}
              x={unit}
              y={{
                name: attractive ? 'how attractive' : 'how attractive: not asked yet',
                low: lowest,
                high: highest > lowest ? highest * 1.05 : lowest + 1,
                ticks: [],
              }}
              series={[
                ...(attractive ? [{ name: 'acquisition', colour: '5' as const, named: false, points: onGrid(attractive) }] : []),
                ...(compared ? [{ name: 'yours', colour: '2' as const, dashed: true, named: false, points: onGrid(compared.own) }] : []),
              ]}
              marks={step ? [{ along: 'x', at: step.x, name: 'next' }] : []}
              height={150}
            />
          ) : (
            <Waiting height={150} />
          )}
        </Panel>
        <Panel
          title="Against random search"
          value={wins === undefined ? '…' : `${wins} %`}
          note={`how often it ends ahead, over ${surrogateRepeats} fresh losses; bands: middle 80 %`}
        >
          {over ? (
            <SeriesChart
              summary={`Distance of the best trial from the least loss, after ${last} trials: ${over.surrogate.median.at(-1)?.toFixed(3)} with the surrogate, ${over.random.median.at(-1)?.toFixed(3)} at random.`}
              x={{ name: 'trials', low: 1, high: last }}
              y={{ name: 'above the least loss there is', low: 0, high: 2.5 }}
              series={[
                { name: 'random', colour: '2', dashed: true, points: band(over.random) },
                { name: 'surrogate', colour: '1', points: band(over.surrogate) },
              ]}
              height={430}
            />
          ) : (
            <Waiting height={430} />
          )}
        </Panel>
      </div>
    </SimulationFrame>
  )
}
