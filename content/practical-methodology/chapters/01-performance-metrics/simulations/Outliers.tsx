'use client'
import { useMemo, useState } from 'react'
import { OutlierChart } from '@lib/charts/OutlierChart'
import { SimulationFrame } from '@lib/charts/SimulationFrame'
import { drawNoisyLine, type Point } from '@lib/core/data/drawNoisyLine'
import { meanAbsoluteError } from '@lib/core/metrics/meanAbsoluteError'
import { meanSquaredError } from '@lib/core/metrics/meanSquaredError'
import { createRng } from '@lib/core/random/createRng'
import { leastAbsoluteLine } from '@lib/core/models/leastAbsoluteLine'
import { type Line, leastSquaresLine } from '@lib/core/models/leastSquaresLine'
import { mean } from '@lib/core/statistics/mean'
import { median } from '@lib/core/statistics/median'
import { choiceOf, type Parameters, seedOf } from '@lib/domain/challenge'
import type { SimulationProps } from '@lib/domain/simulation'
import { useSetting } from '../../../simulations/useSetting'

const parameters: Parameters<'seed' | 'family'> = { seed: seedOf(28), family: choiceOf('Fit', ['lines', 'constants']) }

const clampY = (point: Point): Point => ({ x: point.x, y: Number(Math.min(20, Math.max(0, point.y)).toFixed(2)) })
const drawPoints = (seed: number): Point[] => drawNoisyLine(createRng(seed), 12, 3, 0.8, 0.9).map(clampY)

const fits = {
  line: { squares: leastSquaresLine, absolute: leastAbsoluteLine },
  constant: {
    squares: (points: readonly Point[]): Line => ({ intercept: mean(points.map(({ y }) => y)), slope: 0 }),
    absolute: (points: readonly Point[]): Line => ({ intercept: median(points.map(({ y }) => y)), slope: 0 }),
  },
}

const predict = (line: Line, points: readonly Point[]) => points.map(({ x }) => line.intercept + line.slope * x)

/** Points to drag, and the constants or lines that least squared and least absolute error make of them. */
export function Outliers({ figure }: SimulationProps) {
  const { setting, change, reset } = useSetting('outliers', parameters)
  const [moved, setMoved] = useState<{ seed: number; points: readonly Point[] }>()
  const points = useMemo(() => (moved?.seed === setting.seed ? moved.points : drawPoints(setting.seed)), [moved, setting.seed])
  const family = setting.family === 1 ? 'constant' : 'line'
  const distinct = new Set(points.map(({ x }) => x)).size > 1
  const { squares, absolute } = fits[distinct ? family : 'constant']
  const [mseLine, maeLine] = useMemo(() => [squares(points), absolute(points)], [points, squares, absolute])
  const ys = points.map(({ y }) => y)
  const errors = [mseLine, maeLine].map((line) => ({
    mse: meanSquaredError(ys, predict(line, points)),
    mae: meanAbsoluteError(ys, predict(line, points)),
  }))
  const describe = (line: Line) =>
    family === 'line' ? `y = ${line.intercept.toFixed(2)} + ${line.slope.toFixed(2)} x` : `y = ${line.intercept.toFixed(2)}`
  const summary = `Least squared error gives ${describe(mseLine)}; least absolute error gives ${describe(maeLine)}.`
  const move = (index: number, point: Point) =>
    setMoved({ seed: setting.seed, points: points.map((each, i) => (i === index ? point : each)) })
  return (
    <SimulationFrame
      name="outliers"
      figure={figure}
      title="One far point, and two ways to fit a line"
      presets={[
        { name: 'Lines', pressed: family === 'line', apply: () => change({ family: 0 }) },
        { name: 'Constants', pressed: family === 'constant', apply: () => change({ family: 1 }) },
      ]}
      seed={setting.seed}
      onSeed={(seed) => change({ seed })}
      onReset={() => {
        setMoved(undefined)
        reset()
      }}
      address={() => location.href}
      table={() => ({
        caption: 'Points, and what each fit predicts there',
        header: ['x', 'y', 'least squares', 'least absolute'],
        rows: points.map(({ x, y }, i) => [
          x.toFixed(2),
          y.toFixed(2),
          (predict(mseLine, points)[i] as number).toFixed(2),
          (predict(maeLine, points)[i] as number).toFixed(2),
        ]),
      })}
      summary={summary}
    >
      <div className="instrument-body">
        <OutlierChart
          points={points}
          onMove={move}
          summary="Twelve points to move, with two fits"
          lines={[
            { name: 'least MSE', ...mseLine, dashed: false },
            { name: 'least MAE', ...maeLine, dashed: true },
          ]}
        />
        <div className="outlier-errors">
          <button
            type="button"
            className="button"
            onClick={() => {
              const last = points.length - 1
              move(last, { x: (points[last] as Point).x, y: (points[last] as Point).y > 10 ? 0.5 : 19.5 })
            }}
          >
            Throw the last point far off
          </button>
          <table>
            <thead>
              <tr>
                <th>Fit</th>
                <th>Equation</th>
                <th className="number">MSE</th>
                <th className="number">MAE</th>
              </tr>
            </thead>
            <tbody>
              {[['least MSE', mseLine, errors[0]] as const, ['least MAE', maeLine, errors[1]] as const].map(([name, line, error]) => (
                <tr key={name}>
                  <td>{name}</td>
                  <td translate="no" className="code">
                    {describe(line)}
                  </td>
                  <td translate="no" className="number code">
                    {error?.mse.toFixed(3)}
                  </td>
                  <td translate="no" className="number code">
                    {error?.mae.toFixed(3)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </div>
    </SimulationFrame>
  )
}
