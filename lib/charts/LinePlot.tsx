import type { CSSProperties, ReactNode } from 'react'
import { plotScale } from './plotScale'

/** One or more series over common points. */
export interface Curves {
  readonly xName: string
  readonly yName: string
  /** ascending */
  readonly x: readonly number[]
  /** `spread`: half the height of a band about the curve */
  readonly series: readonly {
    readonly name: string
    readonly y: readonly number[]
    readonly dashed?: boolean
    readonly spread?: readonly number[]
  }[]
  readonly xScale?: 'linear' | 'log'
  readonly yScale?: 'linear' | 'log'
  readonly yRange?: readonly [number, number]
  readonly target?: { readonly value: number; readonly name: string }
}

interface LinePlotProps {
  readonly plot: Curves
  /** one sentence for those who cannot see it */
  readonly summary: string
  /** lies over the area of the curves: 0 to 100 % both ways */
  readonly overlay?: ReactNode
}

const tickText = (value: number) => {
  const size = Math.abs(value)
  if (size !== 0 && (size < 0.001 || size >= 100_000)) {
    const exponent = Math.floor(Math.log10(size) + 1e-9)
    const factor = Number((value / 10 ** exponent).toPrecision(2))
    return (
      <>
        {factor === 1 ? '' : `${factor}·`}10<sup>{String(exponent).replace('-', '−')}</sup>
      </>
    )
  }
  return String(Number(value.toPrecision(4)))
}

/** The scales of a plot's two axes. */
export function scalesOf({ x, series, xScale, yScale, yRange, target }: Curves) {
  const values = series.flatMap(({ y, spread }) => y.flatMap((value, i) => [value - (spread?.[i] ?? 0), value + (spread?.[i] ?? 0)]))
  if (target) values.push(target.value)
  const low = Math.min(...values)
  const high = Math.max(...values)
  const [from, to] = yRange ?? (yScale === 'log' ? [low, high] : [Math.min(0, low), high * 1.05])
  return { horizontal: plotScale(x[0] ?? 0, x.at(-1) ?? 1, xScale), vertical: plotScale(from, to, yScale) }
}

/** Labels at the ends of their curves, moved apart where they would cover each other. In percent from the top. */
function spreadLabels(ends: readonly number[]): number[] {
  const order = ends.map((_, i) => i).sort((a, b) => (ends[a] ?? 0) - (ends[b] ?? 0))
  const placed = ends.map((end) => Math.min(97, Math.max(3, end)))
  for (const [k, i] of order.entries()) {
    const above = k === 0 ? undefined : placed[order[k - 1] as number]
    if (above !== undefined) placed[i] = Math.max(placed[i] as number, above + 9)
  }
  return placed
}

/** Curves over common points, drawn without a script: it stands in a lesson, on paper and in a question alike. */
export function LinePlot({ plot, summary, overlay }: LinePlotProps) {
  const { x, series, xName, yName, target } = plot
  const { horizontal, vertical } = scalesOf(plot)
  const at = (i: number, value: number) =>
    `${(100 * horizontal.place(x[i] ?? 0)).toFixed(2)} ${(100 - 100 * vertical.place(value)).toFixed(2)}`
  const line = (y: readonly number[]) => y.map((value, i) => `${i === 0 ? 'M' : 'L'}${at(i, value)}`).join('')
  const band = (y: readonly number[], spread: readonly number[]) => {
    const upper = y.map((value, i) => at(i, value + (spread[i] ?? 0)))
    const lower = y.map((value, i) => at(i, value - (spread[i] ?? 0))).reverse()
    return `M${[...upper, ...lower].join('L')}Z`
  }
  const labels = spreadLabels(series.map(({ y }) => 100 - 100 * vertical.place(y.at(-1) ?? 0)))
  return (
    <div className="line-plot" role="img" aria-label={summary}>
      <p className="line-plot-name" aria-hidden="true">
        {yName}
      </p>
      <div className="line-plot-area" aria-hidden="true">
        <svg viewBox="0 0 100 100" preserveAspectRatio="none">
          <title>{summary}</title>
          <path
            className="line-plot-grid"
            d={[
              ...vertical.ticks.map((tick) => `M0 ${100 - 100 * vertical.place(tick)}H100`),
              ...horizontal.ticks.map((tick) => `M${100 * horizontal.place(tick)} 0V100`),
            ].join('')}
          />
          {target && <path className="line-plot-target" d={`M0 ${100 - 100 * vertical.place(target.value)}H100`} />}
          {series.map(
            ({ name, y, spread }, i) => spread && <path key={name} className="line-plot-band" data-series={i + 1} d={band(y, spread)} />,
          )}
          {series.map(({ name, y, dashed }, i) => (
            <path key={name} className="line-plot-line" data-series={i + 1} data-dashed={dashed} d={line(y)} />
          ))}
        </svg>
        {overlay}
        {vertical.ticks.map((tick) => (
          <span key={tick} className="tick tick-y" style={{ top: `${100 - 100 * vertical.place(tick)}%` }}>
            {tickText(tick)}
          </span>
        ))}
        {horizontal.ticks.map((tick) => (
          <span key={tick} className="tick tick-x" style={{ left: `${100 * horizontal.place(tick)}%` }}>
            {tickText(tick)}
          </span>
        ))}
        {series.map(({ name }, i) => (
          <span key={name} className="line-plot-label" data-series={i + 1} style={{ top: `${labels[i]}%` } as CSSProperties}>
            {name}
          </span>
        ))}
        {target && (
          <span className="line-plot-target-name" style={{ top: `${100 - 100 * vertical.place(target.value)}%` }}>
            {target.name}
          </span>
        )}
      </div>
      <p className="line-plot-name line-plot-x" aria-hidden="true">
        {xName}
      </p>
    </div>
  )
}
