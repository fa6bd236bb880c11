'use client'
import { useMemo, useState } from 'react'
import { Controls } from '@lib/charts/Controls'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { farthest } from '@lib/core/experiments/learningCurves'
import type { CurveBand } from '@lib/core/curves/learningCurve'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { Callback } from '@lib/domain/value'
import { groupDigits } from '@lib/domain/wording'
import { Goals } from '../../../simulations/Goals'
import { OwnCode } from '../../../simulations/OwnCode'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { curveParameters, curvePresets, curvesOf } from './curveParameters'
import { useSetting } from '../../../simulations/useSetting'

const highest = 0.6
const count = (n: number) => (Number.isFinite(n) ? groupDigits(Math.round(n)) : 'never')

interface OwnPoint {
  readonly size: number
  readonly validation: number
  readonly low: number
  readonly high: number
}
const isPoint = (value: unknown): value is OwnPoint => {
  const { size, validation, low, high } = (value ?? {}) as Partial<OwnPoint>
  return [size, validation, low, high].every((each) => Number.isFinite(each)) && Number(size) > 0
}

/** The curve that the reader's program draws of the trainings that the figure has made: a seed is the number of the draw. */
function useOwnCurve(program: OwnProgram | undefined, bands: readonly CurveBand[] | undefined) {
  const calls = useMemo(() => {
    const repeats = bands?.[0]?.runs.length ?? 0
    if (!bands || repeats === 0) return undefined
    const errors = Object.fromEntries(
      bands.flatMap(({ size, runs }) => runs.map(({ train, validation }, i) => [`${size} ${i + 1}`, { train, validation }])),
    )
    const seeds = Array.from({ length: repeats }, (_, i) => i + 1)
    return [{ args: [new Callback('train'), bands.map(({ size }) => size), seeds], setting: { errors } }]
  }, [bands])
  const outcome = useOwnProgram(program, calls)
  const value = outcome?.kind === 'returned' ? outcome.values[0] : undefined
  const points = Array.isArray(value) && value.every(isPoint) ? (value as unknown as readonly OwnPoint[]) : undefined
  const [own, last] = [points?.at(-1), bands?.at(-1)]
  const finding =
    !own || !last
      ? 'Your program does not give a point with numbers for every size.'
      : own.size === last.size && Math.abs(own.validation - last.validation.mean) < 1e-9
        ? `Your curve goes through the course’s means; its band is wider, since it shows the whole range of draws.`
        : `Your last point says ${own.validation.toFixed(3)} at ${own.size} examples; the mean there is ${last.validation.mean.toFixed(3)} at ${last.size}.`
  return { outcome, points, finding }
}

/** Error by the number of examples, and where the curve may be going. */
export function LearningCurve({ figure, goals, ownPrograms, handIn }: SimulationProps) {
  const { setting, change, reset } = useSetting('learning-curve', curveParameters)
  const input = curvesOf(setting)
  const curves = useExperiment('learningCurves', input)
  const { result } = curves
  const bands = result?.bands ?? []
  const [driving, setDriving] = useState<string>()
  const own = useOwnCurve(driving ? ownPrograms[driving] : undefined, curves.state === 'done' ? result?.bands : undefined)
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
      <OwnCode programs={Object.values(ownPrograms)} driving={driving} outcome={own.outcome} finding={own.finding} onDrive={setDriving} />
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
                ...(driving && own.points
                  ? [
                      {
                        name: 'yours',
                        colour: '3' as const,
                        dashed: true,
                        dots: 'open' as const,
                        named: false,
                        points: own.points.map(({ size, validation, low, high }) => ({ x: size, y: validation, low, high })),
                      },
                    ]
                  : []),
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
