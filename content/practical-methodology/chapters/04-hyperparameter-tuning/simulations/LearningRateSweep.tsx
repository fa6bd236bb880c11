'use client'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { sweepOptimisers } from '@lib/core/experiments/learningRateSweep'
import type { SimulationProps } from '@lib/domain/simulation'
import { scaleText } from '@lib/charts/scaleText'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { Waiting } from '../../../simulations/Waiting'
import { repeatCounts, sweepParameters } from './sweepParameters'
import { useSetting } from '../../../simulations/useSetting'

const presets = [
  { name: 'Momentum', values: { optimiser: 1, epochs: 30, width: 8 } },
  { name: 'Adam', values: { optimiser: 2, epochs: 30, width: 8 } },
  { name: 'Plain, hurried', values: { optimiser: 0, epochs: 10, width: 8 } },
] as const
const highest = 1.5

/** What comes of a learning rate: a real network at each of 25, over several seeds. */
export function LearningRateSweep({ figure }: SimulationProps) {
  const { setting, change, reset } = useSetting('learning-rate-sweep', sweepParameters)
  const repeats = repeatCounts[setting.repeats] as number
  const sweep = useExperiment('learningRateSweep', {
    seed: setting.seed,
    optimiser: sweepOptimisers[setting.optimiser] as (typeof sweepOptimisers)[number],
    epochs: setting.epochs,
    width: setting.width,
    repeats,
  })
  const { result } = sweep
  const distance = (rate: number) => Math.abs(Math.log(rate / setting.rate))
  const chosen = result?.rates.reduce((near, each) => (distance(each.rate) < distance(near.rate) ? each : near))
  const linear = setting.axis === 1
  const said = chosen
    ? chosen.diverged > 0
      ? `${chosen.diverged} of ${repeats} runs ended at least twice as bad as knowing nothing`
      : `median ${chosen.median.toFixed(3)}, middle 80 % ${chosen.low.toFixed(3)} to ${chosen.high.toFixed(3)}`
    : ''
  return (
    <SimulationFrame
      name="learning-rate-sweep"
      figure={figure}
      title="Too small creeps, too large leaps, and between them lies less than it seems"
      presets={presetButtons(presets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[sweep]}
      table={() => ({
        caption: 'Validation loss at the end of training, by learning rate',
        header: ['learning rate', 'median', '10 %', '90 %', 'diverged'],
        rows:
          result?.rates.map(({ rate, median, low, high, diverged }) => [
            rate.toExponential(2),
            median.toFixed(4),
            low.toFixed(4),
            high.toFixed(4),
            diverged,
          ]) ?? [],
      })}
      summary={
        chosen && result
          ? `At a learning rate of ${scaleText(chosen.rate)} the validation loss ends at ${said}.${result.best ? ` The least median is at ${scaleText(result.best)}.` : ''}`
          : ''
      }
    >
      <Controls
        parameters={sweepParameters}
        setting={setting}
        names={['rate', 'optimiser', 'epochs', 'width', 'repeats', 'axis']}
        onChange={change}
      />
      <div className="panels">
        <Panel
          title="Validation loss by learning rate"
          note={`band: middle 80 % of ${repeats} seeds; losses above ${highest} are drawn at the edge`}
        >
          {result && chosen ? (
            <SeriesChart
              summary={`Validation loss against learning rate. ${said}.`}
              x={{ name: linear ? 'learning rate' : 'learning rate, log scale', low: 1e-5, high: 10, scale: linear ? 'linear' : 'log' }}
              y={{ name: 'validation loss at the end', low: 0, high: highest, ticks: [0, 0.5, 1, 1.5] }}
              series={[
                {
                  name: 'median',
                  colour: '1',
                  dots: 'filled',
                  named: false,
                  points: result.rates.map(({ rate, median, low, high }) => ({ x: rate, y: median, low, high })),
                },
              ]}
              marks={[
                { along: 'y', at: result.nothingKnown, name: 'knowing nothing' },
                ...(result.best ? [{ along: 'x' as const, at: result.best, name: 'least' }] : []),
              ]}
              here={{ x: chosen.rate, y: Math.min(highest, chosen.median) }}
              height={300}
            />
          ) : (
            <Waiting height={300} />
          )}
        </Panel>
        <Panel title="How training went" note={chosen ? `at ${scaleText(chosen.rate)}; faint: all other rates, one seed each` : ''}>
          {result && chosen ? (
            <SeriesChart
              summary={`Training loss by epoch at ${scaleText(chosen.rate)}: from ${chosen.history[0]?.toFixed(3)} to ${chosen.history.at(-1)?.toFixed(3)}.`}
              x={{ name: 'epoch', low: 1, high: Math.max(2, setting.epochs) }}
              y={{ name: 'training loss', low: 0, high: highest, ticks: [0, 0.5, 1, 1.5] }}
              series={[
                ...result.rates
                  .filter((each) => each !== chosen)
                  .map(({ rate, history }) => ({
                    name: scaleText(rate),
                    colour: 'faint' as const,
                    named: false,
                    points: history.map((y, i) => ({ x: i + 1, y })),
                  })),
                { name: 'this rate', colour: 'ink', named: false, points: chosen.history.map((y, i) => ({ x: i + 1, y })) },
              ]}
              height={300}
            />
          ) : (
            <Waiting height={300} />
          )}
        </Panel>
      </div>
    </SimulationFrame>
  )
}
