'use client'
import { useMemo, useState } from 'react'
import { Controls } from '@lib/charts/Controls'
import { scaleText } from '@lib/charts/scaleText'
import { SeriesChart } from '@lib/charts/SeriesChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { relativeErrors } from '@lib/core/gradients/gradientCheck'
import { backpropFaults, checkedLoss, type GradientSweep } from '@lib/core/experiments/gradientSweep'
import type { OwnProgram, SimulationProps } from '@lib/domain/simulation'
import { Callback } from '@lib/domain/value'
import { OwnCode } from '../../../simulations/OwnCode'
import { Panel } from '../../../simulations/Panel'
import { presetButtons } from '../../../simulations/presetButtons'
import { useExperiment } from '../../../simulations/useExperiment'
import { useOwnProgram } from '../../../simulations/useOwnProgram'
import { Waiting } from '../../../simulations/Waiting'
import { gradientParameters } from './gradientParameters'
import { useSetting } from '../../../simulations/useSetting'

const presets = [
  { name: 'Sound', values: { fault: 0, precision: 0, difference: 0 } },
  { name: 'Single precision', values: { fault: 0, precision: 1, difference: 0 } },
  { name: 'A small fault', values: { fault: 4, precision: 0, difference: 0 } },
] as const
const ticks = [1e-13, 1e-11, 1e-9, 1e-7, 1e-5, 1e-3, 1e-1]
const least = 1e-12
const drawn = (values: ArrayLike<number>, eps: ArrayLike<number>) =>
  Array.from(values, (y, i) => ({ x: eps[i] as number, y: Math.max(least, y) })).reverse()

/** The V that the reader's program makes: its gradient of the same loss, at every ε, against the course's backpropagation. */
function useOwnSweep(program: OwnProgram | undefined, sweep: GradientSweep | undefined, seed: number, activation: 'tanh' | 'relu') {
  const calls = useMemo(() => {
    if (!sweep) return undefined
    const parameters = Array.from(checkedLoss(seed, activation).parameters)
    return Array.from(sweep.eps, (eps) => ({ args: [new Callback('f'), parameters, eps], setting: { seed, activation } }))
  }, [sweep, seed, activation])
  const outcome = useOwnProgram(program, calls)
  const errors = useMemo(() => {
    if (!sweep || outcome?.kind !== 'returned') return undefined
    const gradients = outcome.values.map((value) => Array.from((value ?? []) as ArrayLike<number>))
    if (!gradients.every((own) => own.length === sweep.analytic.length && own.every((part) => Number.isFinite(part)))) return undefined
    return gradients.map((own) => relativeErrors(sweep.analytic, own).largest)
  }, [sweep, outcome])
  const least = errors && Math.min(...errors)
  const finding =
    errors && least !== undefined && sweep
      ? `Your program comes nearest at ε = ${scaleText(sweep.eps[errors.indexOf(least)] as number)}, with a largest relative error of ${scaleText(least)}; the course’s least is ${scaleText(sweep.least)}.`
      : 'Your program does not give a number for every parameter.'
  return { outcome, errors, finding }
}

/** Backpropagation against finite differences, over ε: the V of truncation and rounding, and faults that it cannot hide. */
export function GradientCheck({ figure, ownPrograms }: SimulationProps) {
  const { setting, change, reset } = useSetting('gradient-check', gradientParameters)
  const activation = setting.activation === 1 ? 'relu' : 'tanh'
  const sweep = useExperiment('gradientSweep', {
    seed: setting.seed,
    fault: backpropFaults[setting.fault] as (typeof backpropFaults)[number],
    activation,
    difference: setting.difference === 1 ? 'forward' : 'central',
    precision: setting.precision === 1 ? 'single' : 'double',
  })
  const { result } = sweep
  const [driving, setDriving] = useState<string>()
  const own = useOwnSweep(driving ? ownPrograms[driving] : undefined, result, setting.seed, activation)
  const distance = (eps: number) => Math.abs(Math.log(eps / setting.eps))
  const at = result
    ? Array.from(result.eps).reduce((near, eps, i) => (distance(eps) < distance(result.eps[near] as number) ? i : near), 0)
    : 0
  const [eps, worst] = [result?.eps[at] ?? 0, result?.worst[at] ?? 0]
  const limit = setting.precision === 1 ? 1e-2 : 1e-6
  const verdict = result
    ? worst < limit
      ? 'The check passes here.'
      : result.least < limit
        ? 'The check fails here, with an ε that is to blame.'
        : 'The check fails, whatever ε is: the backward pass is to blame.'
    : ''
  const reach = result ? 1.1 * Math.max(...Array.from(result.analytic, Math.abs), ...Array.from(result.numeric, Math.abs)) : 1
  const summary = result
    ? `At ε = ${scaleText(eps)} the largest relative error is ${scaleText(worst)}. The least, ${scaleText(result.least)}, is at ε = ${scaleText(result.bestEps)}. ${verdict}`
    : ''
  return (
    <SimulationFrame
      name="gradient-check"
      figure={figure}
      title="Between truncation and rounding there is room for a check"
      presets={presetButtons(presets, setting, change)}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={reset}
      address={() => location.href}
      work={[sweep]}
      table={() => ({
        caption: 'Relative error between backpropagation and finite differences',
        header: ['ε', 'worst parameter', 'parameter in the middle'],
        rows: result
          ? Array.from(result.eps, (each, i) => [
              each.toExponential(2),
              result.worst[i]?.toExponential(3) ?? '',
              result.middle[i]?.toExponential(3) ?? '',
            ])
          : [],
      })}
      summary={summary}
    >
      <Controls
        parameters={gradientParameters}
        setting={setting}
        names={['fault', 'activation', 'difference', 'precision', 'eps']}
        onChange={change}
      />
      <OwnCode programs={Object.values(ownPrograms)} driving={driving} outcome={own.outcome} finding={own.finding} onDrive={setDriving} />
      <div className="panels">
        <Panel title="Relative error against ε" value={result ? scaleText(worst) : '…'} note={verdict}>
          {result ? (
            <SeriesChart
              summary={summary}
              x={{ name: 'ε, log scale', low: 1e-13, high: 0.1, scale: 'log', ticks }}
              y={{ name: 'relative error, log scale', low: least, high: 10, scale: 'log', ticks: [1e-12, 1e-9, 1e-6, 1e-3, 1] }}
              series={[
                { name: 'middle', colour: '3', dashed: true, points: drawn(result.middle, result.eps) },
                { name: 'worst', colour: '1', points: drawn(result.worst, result.eps) },
                ...(driving && own.errors ? [{ name: 'yours', colour: '2' as const, points: drawn(own.errors, result.eps) }] : []),
              ]}
              marks={[
                { along: 'y', at: limit, name: 'passes below' },
                { along: 'x', at: result.bestEps, name: 'least' },
              ]}
              here={{ x: eps, y: Math.max(least, worst) }}
              height={340}
            />
          ) : (
            <Waiting height={340} />
          )}
        </Panel>
        <Panel title="Every parameter" note={result ? `at ε = ${scaleText(result.bestEps)}; on the line both agree` : ''}>
          {result ? (
            <SeriesChart
              summary={`${result.analytic.length} parameters: derivative by backpropagation against derivative by finite differences.`}
              x={{ name: 'by finite differences', low: -reach, high: reach, ticks: [0] }}
              y={{ name: 'by backpropagation', low: -reach, high: reach, ticks: [0] }}
              series={[
                {
                  name: 'agreement',
                  colour: 'faint',
                  named: false,
                  points: [
                    { x: -reach, y: -reach },
                    { x: reach, y: reach },
                  ],
                },
                {
                  name: 'parameters',
                  colour: '1',
                  line: false,
                  dots: 'open',
                  named: false,
                  points: Array.from(result.numeric, (x, i) => ({ x, y: result.analytic[i] as number })).sort((a, b) => a.x - b.x),
                },
              ]}
              height={340}
            />
          ) : (
            <Waiting height={340} />
          )}
        </Panel>
      </div>
    </SimulationFrame>
  )
}
