'use client'
import { Controls } from '@lib/charts/Controls'
import { scaleText } from '@lib/charts/scaleText'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { type CapacityFit, capacityGrid, mostDegree } from '@lib/core/experiments/capacityFit'
import type { SimulationProps } from '@lib/domain/simulation'
import { Goals } from '../../../simulations/Goals'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useLast } from '../../../simulations/useLast'
import { Waiting } from '../../../simulations/Waiting'
import { capacityOf, capacityParameters, draws, sickSettings } from './capacityParameters'
import { useSetting } from '../../../simulations/useSetting'

const highest = 0.8
const height = 270
const over = (y: ArrayLike<number>) => Array.from(capacityGrid, (x, i) => ({ x, y: y[i] as number }))
const degrees = { name: 'degree', low: 1, high: mostDegree, ticks: [1, 3, 5, 7, 9, 11, 13, 15] }
const errors = { name: 'squared error; higher is drawn at the edge', low: 0, high: highest, ticks: [0, 0.2, 0.4, 0.6, 0.8] }

function Fit({ result }: { readonly result: CapacityFit }) {
  const { values } = result.data.features
  return (
    <SeriesChart
      summary={`The fit has a training error of ${result.train.toFixed(3)} and a validation error of ${result.validation.toFixed(3)}.`}
      x={{ name: 'x', low: -1, high: 1, ticks: [-1, -0.5, 0, 0.5, 1] }}
      y={{ name: 'y', low: -2, high: 2, ticks: [-2, -1, 0, 1, 2] }}
      series={[
        ...result.others.map((other, i) => ({ name: String(i), colour: 'faint' as const, named: false, points: over(other) })),
        { name: 'the curve', colour: '3', dashed: true, named: false, points: over(result.truth) },
        { name: 'fit', colour: '1', named: false, points: over(result.fit) },
        {
          name: 'examples',
          colour: 'ink',
          line: false,
          dots: 'open',
          named: false,
          points: Array.from(result.data.targets, (y, i) => ({ x: values[i] as number, y })),
        },
      ]}
      height={height}
    />
  )
}

function ByDegree({ result, degree }: { readonly result: CapacityFit; readonly degree: number }) {
  return (
    <SeriesChart
      summary={`Validation error by degree on this draw: ${result.byDegree.map((each) => `${each.degree}: ${each.validation.toFixed(2)}`).join(', ')}.`}
      x={degrees}
      y={errors}
      series={[
        { name: 'training', colour: '2', dashed: true, points: result.byDegree.map((each) => ({ x: each.degree, y: each.train })) },
        { name: 'validation', colour: '1', points: result.byDegree.map((each) => ({ x: each.degree, y: each.validation })) },
      ]}
      marks={[{ along: 'y', at: result.floor, name: 'noise' }]}
      here={{ x: degree, y: Math.min(highest, result.validation) }}
      height={height}
    />
  )
}

function Split({ result }: { readonly result: CapacityFit }) {
  const points = (value: (each: CapacityFit['byDegree'][number]) => number | undefined) =>
    result.byDegree.flatMap((each) => {
      const y = value(each)
      return y === undefined ? [] : [{ x: each.degree, y }]
    })
  return (
    <SeriesChart
      summary="Bias squared falls with the degree, variance rises, and the noise stays."
      x={degrees}
      y={errors}
      series={[
        { name: 'bias²', colour: '4', points: points((each) => each.biasSquared) },
        { name: 'variance', colour: '5', points: points((each) => each.variance) },
      ]}
      marks={[{ along: 'y', at: result.floor, name: 'noise' }]}
      height={height}
    />
  )
}

/** One family of models at every capacity, and what regularisation and data do to it. */
export function CapacityRegularisationData({ figure, goals, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('capacity-regularisation-data', capacityParameters)
  const fit = useExperiment('capacityFit', capacityOf(setting))
  const { result } = fit
  const here = result?.byDegree[setting.degree - 1]
  const split = useLast(here?.variance === undefined ? undefined : result)
  const summary = result
    ? `Degree ${setting.degree}, λ ${scaleText(setting.lambda)}, ${setting.examples} examples: training error ${result.train.toFixed(3)}, validation ${result.validation.toFixed(3)}, noise ${result.floor.toFixed(3)}.${here?.variance === undefined ? '' : ` Over ${draws} draws bias² is ${here.biasSquared?.toFixed(3)} and variance ${here.variance.toFixed(3)}.`}`
    : ''
  return (
    <SimulationFrame
      name="capacity-regularisation-data"
      figure={figure}
      title="Too stiff, too free, held back: one family of models, three illnesses"
      presets={presetButtons(sickSettings, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[fit]}
      table={() => ({
        caption: 'Errors by degree',
        header: ['degree', 'training', 'validation', 'bias²', 'variance'],
        rows:
          result?.byDegree.map((each) => [
            each.degree,
            each.train.toFixed(4),
            each.validation.toFixed(4),
            each.biasSquared?.toFixed(4) ?? '',
            each.variance?.toFixed(4) ?? '',
          ]) ?? [],
      })}
      summary={summary}
      foot={<Goals goals={goals} handIn={handIn} setting={setting} />}
    >
      <Controls
        parameters={capacityParameters}
        setting={setting}
        names={['degree', 'lambda', 'examples', 'noise', 'curve']}
        onChange={change}
      />
      <div className="panels">
        <Panel
          title="The fit"
          value={result?.validation.toFixed(3)}
          note="dots: examples; dashed: the curve itself; faint: fits to further draws"
        >
          {result ? <Fit result={result} /> : <Waiting height={height} />}
        </Panel>
        <Panel title="Error against capacity" note="on this draw, λ as set">
          {result ? <ByDegree result={result} degree={setting.degree} /> : <Waiting height={height} />}
        </Panel>
        <Panel title="Where the error comes from" note={`over ${draws} fresh draws`}>
          {split ? <Split result={split} /> : <Waiting height={height} />}
        </Panel>
        <Panel title="Loss by epoch" note="the same model by gradient descent, from nothing">
          {result ? (
            <SeriesChart
              summary={`After ${result.epochs.train.length} epochs training is at ${result.epochs.train.at(-1)?.toFixed(3)} and validation at ${result.epochs.validation.at(-1)?.toFixed(3)}.`}
              x={{ name: 'epoch', low: 1, high: result.epochs.train.length }}
              y={errors}
              series={[
                { name: 'training', colour: '2', dashed: true, points: result.epochs.train.map((y, i) => ({ x: i + 1, y })) },
                { name: 'validation', colour: '1', points: result.epochs.validation.map((y, i) => ({ x: i + 1, y })) },
              ]}
              height={height}
            />
          ) : (
            <Waiting height={height} />
          )}
        </Panel>
      </div>
    </SimulationFrame>
  )
}
