'use client'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { farthest } from '@lib/core/experiments/learningCurves'
import type { SimulationProps } from '@lib/domain/simulation'
import { groupDigits } from '@lib/ui/wording'
import { Goals } from '../../../simulations/Goals'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { Waiting } from '../../../simulations/Waiting'
import { curveParameters, curvePresets, curvesOf } from './curveParameters'
import { useSetting } from '../../../simulations/useSetting'

const highest = 0.6
const count = (n: number) => (Number.isFinite(n) ? groupDigits(Math.round(n)) : 'never')

/** Error by the number of examples, and where the curve may be going. */
export function LearningCurve({ figure, goals, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('learning-curve', curveParameters)
  const input = curvesOf(setting)
  const curves = useExperiment('learningCurves', input)
  const { result } = curves
  const bands = result?.bands ?? []
  const last = bands.at(-1)
  const extrapolation = result?.extrapolation
  const needed = extrapolation?.needed ?? Number.POSITIVE_INFINITY
  const met = last !== undefined && last.validation.mean <= setting.target
  const cost = Number.isFinite(needed) && !met ? `${groupDigits(Math.round(Math.max(0, needed - input.most) * setting.price))} more` : ''
  const said = !last
    ? ''
    : met
      ? `the target is met with ${last.size} examples`
      : extrapolation
        ? Number.isFinite(needed)
          ? `the law meets the target at ${count(needed)} examples, 80 % of resamples between ${count(extrapolation.neededLow)} and ${count(extrapolation.neededHigh)}`
          : `the law levels off at ${extrapolation.law.c.toFixed(3)} and does not meet the target`
        : 'no power law goes through these points'
  const summary = last
    ? `With ${last.size} examples the validation error is ${last.validation.mean.toFixed(3)}, training ${last.train.mean.toFixed(3)}; ${said}.`
    : ''
  const beyond = extrapolation?.curve.filter(({ n }) => n >= input.most) ?? []
  return (
    <SimulationFrame
      name="learning-curve"
      figure={figure}
      title="Where the curve is going, and how far that can be trusted"
      presets={presetButtons(curvePresets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[curves]}
      table={() => ({
        caption: 'Errors by the number of examples, repeat by repeat',
        header: ['examples', 'repeat', 'training', 'validation'],
        rows: bands.flatMap(({ size, runs }) =>
          runs.map(({ train, validation }, i) => [size, i + 1, train.toFixed(4), validation.toFixed(4)]),
        ),
      })}
      summary={summary}
      foot={
        <>
          {goals.length > 0 && (
            <div className="goal-controls">
              <Controls parameters={curveParameters} setting={setting} names={['decision', 'planned']} onChange={change} />
            </div>
          )}
          <Goals goals={goals} handIn={handIn} setting={setting} />
        </>
      }
    >
      <Controls
        parameters={curveParameters}
        setting={setting}
        names={['problem', 'model', 'most', 'repeats', 'target', 'labelNoise', 'price']}
        onChange={change}
      />
      <div className="panels">
        <Panel
          title="Error by the number of examples"
          value={last?.validation.mean.toFixed(3)}
          note={`bands: middle 80 % of ${input.repeats} draws; beyond: the law, 80 % of resamples`}
        >
          {last ? (
            <SeriesChart
              summary={summary}
              x={{ name: 'examples, log scale', low: 20, high: farthest, scale: 'log', ticks: [20, 100, 1000, 10_000, 100_000] }}
              y={{ name: 'error', low: 0, high: highest, ticks: [0, 0.2, 0.4, 0.6] }}
              series={[
                {
                  name: 'training',
                  colour: '2',
                  dashed: true,
                  named: false,
                  points: bands.map(({ size, train }) => ({ x: size, y: train.mean, low: train.low, high: train.high })),
                },
                {
                  name: 'validation',
                  colour: '1',
                  dots: 'filled',
                  named: false,
                  points: bands.map(({ size, validation }) => ({
                    x: size,
                    y: validation.mean,
                    low: validation.low,
                    high: validation.high,
                  })),
                },
                {
                  name: 'the law',
                  colour: '5',
                  dashed: true,
                  named: false,
                  points: beyond.map(({ n, error, low, high }) => ({ x: n, y: error, low, high })),
                },
              ]}
              marks={[{ along: 'y', at: setting.target, name: 'wanted' }]}
              here={needed <= farthest && !met ? { x: Math.max(20, needed), y: setting.target } : undefined}
              height={340}
            />
          ) : (
            <Waiting height={340} />
          )}
        </Panel>
        <Panel title="What it would take" value={met ? 'met' : count(needed)} note={said && `${said[0]?.toUpperCase()}${said.slice(1)}.`}>
          <dl className="facts">
            <dt>Validation error now</dt>
            <dd>{last?.validation.mean.toFixed(3) ?? '…'}</dd>
            <dt>Gap to training</dt>
            <dd>{last ? (last.validation.mean - last.train.mean).toFixed(3) : '…'}</dd>
            <dt>The law: a · n⁻ᵇ + c</dt>
            <dd>
              {extrapolation
                ? `${extrapolation.law.a.toFixed(2)} · n^−${extrapolation.law.b.toFixed(2)} + ${extrapolation.law.c.toFixed(3)}`
                : 'none fits'}
            </dd>
            <dt>Its floor c</dt>
            <dd>{extrapolation ? (extrapolation.floorFitted ? 'fitted' : '0: the points ask for less') : '…'}</dd>
            <dt>Examples for the target</dt>
            <dd>{met ? 'none more' : count(needed)}</dd>
            <dt>80 % of resamples</dt>
            <dd>{extrapolation ? `${count(extrapolation.neededLow)} to ${count(extrapolation.neededHigh)}` : '…'}</dd>
            <dt>Price of the labels</dt>
            <dd>{met ? '0' : cost || 'no price buys it'}</dd>
          </dl>
        </Panel>
      </div>
    </SimulationFrame>
  )
}
