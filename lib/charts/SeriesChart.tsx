'use client'
import { memo, useMemo } from 'react'
import { Area, CartesianGrid, ComposedChart, Line, XAxis, YAxis } from 'recharts'
import { plotScale } from './plotScale'
import { scaleText } from './scaleText'
import { useWidth } from './useWidth'

export type SeriesColour = 'ink' | 'faint' | '1' | '2' | '3' | '4' | '5'

export interface SeriesPoint {
  readonly x: number
  readonly y: number
  /** the ends of a band or of a bar about the point */
  readonly low?: number
  readonly high?: number
}

export interface Series {
  readonly name: string
  readonly points: readonly SeriesPoint[]
  readonly colour: SeriesColour
  readonly dashed?: boolean
  /** what stands for a point beside the line: nothing unless asked for */
  readonly dots?: 'filled' | 'open'
  /** whether the points are joined; default true */
  readonly line?: boolean
  /** whether its name stands at its end; default true */
  readonly named?: boolean
}

export interface Axis {
  readonly name: string
  readonly low: number
  readonly high: number
  readonly scale?: 'linear' | 'log'
  readonly ticks?: readonly number[]
}

interface Mark {
  readonly along: 'x' | 'y'
  readonly at: number
  readonly name: string
}

interface SeriesChartProps {
  readonly summary: string
  readonly x: Axis
  readonly y: Axis
  readonly series: readonly Series[]
  readonly marks?: readonly Mark[]
  /** where one is, in the colour of what can be held */
  readonly here?: { readonly x: number; readonly y: number } | undefined
  readonly height?: number
}

const margin = { left: 44, top: 26, bottom: 40 }
const colourOf = (colour: SeriesColour) =>
  colour === 'ink' ? 'var(--ink)' : colour === 'faint' ? 'var(--line-strong)' : `var(--series-${colour})`
const textColourOf = (colour: SeriesColour) => (colour === 'ink' || colour === 'faint' ? 'var(--ink)' : `var(--series-${colour}-text)`)

const within = ({ low, high }: Axis, value: number) => Math.min(high, Math.max(low, value))

/** One row for each x that any series has, as Recharts wants them. */
function rowsOf(series: readonly Series[], x: Axis, y: Axis) {
  const rows = new Map<number, Record<string, number | readonly [number, number]>>()
  for (const [i, { points }] of series.entries())
    for (const point of points) {
      if (!(point.x >= x.low && point.x <= x.high) || !Number.isFinite(point.y)) continue
      const row = rows.get(point.x) ?? { x: point.x }
      row[`y${i}`] = within(y, point.y)
      if (point.low !== undefined && point.high !== undefined) row[`band${i}`] = [within(y, point.low), within(y, point.high)]
      rows.set(point.x, row)
    }
  return [...rows.values()].sort((a, b) => Number(a.x) - Number(b.x))
}

interface PlotProps extends Pick<SeriesChartProps, 'x' | 'y' | 'series'> {
  readonly width: number
  readonly height: number
  readonly right: number
}

const ticksOf = ({ ticks, low, high, scale }: Axis) =>
  (ticks ?? plotScale(low, high, scale).ticks).filter((tick) => tick >= low && tick <= high)

/** Axes and series. Kept apart from what moves, so that moving it draws none of this again. */
const Plot = memo(function Plot({ x, y, series, width, height, right }: PlotProps) {
  const axis = {
    stroke: 'var(--line-strong)',
    tick: { fill: 'var(--ink-muted)', fontSize: 12 },
    tickFormatter: scaleText,
    type: 'number',
  } as const
  return (
    <ComposedChart
      width={width}
      height={height}
      data={rowsOf(series, x, y)}
      margin={{ top: margin.top, right, left: 0, bottom: margin.bottom - 30 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis dataKey="x" domain={[x.low, x.high]} scale={x.scale ?? 'linear'} ticks={ticksOf(x)} height={30} allowDataOverflow {...axis} />
      <YAxis domain={[y.low, y.high]} scale={y.scale ?? 'linear'} ticks={ticksOf(y)} width={margin.left} allowDataOverflow {...axis} />
      {series.map(
        ({ points, colour, name, line }, i) =>
          line !== false &&
          points.some(({ low }) => low !== undefined) && (
            <Area
              key={`band of ${name}`}
              dataKey={`band${i}`}
              type="linear"
              connectNulls
              stroke="none"
              fill={colourOf(colour)}
              fillOpacity={0.16}
              isAnimationActive={false}
              activeDot={false}
            />
          ),
      )}
      {series.map(({ name, colour, dashed, dots, line }, i) => (
        <Line
          key={name}
          dataKey={`y${i}`}
          type="linear"
          connectNulls
          stroke={line === false ? 'none' : colourOf(colour)}
          strokeWidth={2}
          {...(dashed ? { strokeDasharray: '5 4' } : {})}
          dot={
            dots
              ? {
                  r: 3.2,
                  strokeWidth: 1.5,
                  strokeDasharray: 'none',
                  stroke: colourOf(colour),
                  fill: dots === 'open' ? 'var(--surface-raised)' : colourOf(colour),
                }
              : false
          }
          activeDot={false}
          isAnimationActive={false}
        />
      ))}
    </ComposedChart>
  )
})

/** Tops of labels, moved apart where they would cover each other. */
function apart(tops: readonly number[], least: number, most: number): number[] {
  const order = tops.map((_, i) => i).sort((a, b) => (tops[a] as number) - (tops[b] as number))
  const placed = tops.slice()
  let above = Number.NEGATIVE_INFINITY
  for (const i of order) {
    above = Math.max(tops[i] as number, above + 15, least)
    placed[i] = above
  }
  const over = Math.max(0, above - most)
  return placed.map((top) => top - over)
}

/** Curves, points and bands over two axes, each named where it ends. */
export function SeriesChart({ summary, x, y, series, marks = [], here, height = 260 }: SeriesChartProps) {
  const [ref, width] = useWidth<HTMLElement>(480)
  // Many faint curves are one path: they are there for their shape, and cost next to nothing.
  const drawn = useMemo(() => series.filter(({ colour }) => colour !== 'faint'), [series])
  const named = series.filter(({ named: wanted, points }) => wanted !== false && points.length > 0)
  const longest = Math.max(0, ...named.map(({ name }) => name.length))
  const right = named.length === 0 ? 12 : Math.min(width * 0.3, 14 + 6.4 * longest)
  const [across, up] = [plotScale(x.low, x.high, x.scale), plotScale(y.low, y.high, y.scale)]
  const plotWidth = width - margin.left - right
  const plotHeight = height - margin.top - margin.bottom
  const toX = (value: number) => margin.left + across.place(value) * plotWidth
  const toY = (value: number) => margin.top + (1 - up.place(value)) * plotHeight
  const ends = named.map(({ points }) => points.findLast((point) => Number.isFinite(point.y) && point.x <= x.high))
  const tops = apart(
    ends.map((end) => toY(within(y, end?.y ?? y.low)) + 4),
    margin.top + 4,
    margin.top + plotHeight + 4,
  )
  const crowd = series.filter(({ colour }) => colour === 'faint')
  const lineOf = (points: readonly SeriesPoint[]) =>
    points
      .filter((point) => Number.isFinite(point.y) && point.x >= x.low && point.x <= x.high)
      .map((point, i) => `${i === 0 ? 'M' : 'L'}${toX(point.x).toFixed(1)} ${toY(within(y, point.y)).toFixed(1)}`)
      .join('')
  const bars = series.flatMap(({ line, points, colour, name }) =>
    line === false ? points.filter(({ low }) => low !== undefined).map((point) => ({ ...point, colour, name })) : [],
  )
  return (
    <figure className="chart" ref={ref} style={{ height }} role="img" aria-label={summary}>
      {crowd.length > 0 && (
        <svg className="overlay" width={width} height={height} aria-hidden="true">
          <path d={crowd.map(({ points }) => lineOf(points)).join('')} fill="none" stroke="var(--line-strong)" strokeOpacity="0.55" />
        </svg>
      )}
      <Plot {...{ x, y, width, height, right }} series={drawn} />
      <svg className="overlay" width={width} height={height} aria-hidden="true">
        <text x={0} y={12}>
          {y.name}
        </text>
        <text x={margin.left + plotWidth} y={height - 3} textAnchor="end">
          {x.name}
        </text>
        {bars.map((bar) => (
          <path
            key={`${bar.name} ${bar.x}`}
            d={`M${toX(bar.x)} ${toY(within(y, bar.low ?? bar.y))}V${toY(within(y, bar.high ?? bar.y))}`}
            stroke={colourOf(bar.colour)}
            strokeWidth="1.5"
          />
        ))}
        {marks.map(({ along, at, name }) =>
          along === 'y' ? (
            <g key={name}>
              <path d={`M${margin.left} ${toY(at)}h${plotWidth}`} stroke="var(--line-strong)" strokeDasharray="2 4" />
              <text
                className="halo"
                x={margin.left + plotWidth - 6}
                y={toY(at) + (toY(at) > margin.top + plotHeight - 20 ? -6 : 15)}
                textAnchor="end"
              >
                {name}
              </text>
            </g>
          ) : (
            <g key={name}>
              <path d={`M${toX(at)} ${margin.top}v${plotHeight}`} stroke="var(--line-strong)" strokeDasharray="2 4" />
              <text
                className="halo"
                x={toX(at) + (across.place(at) > 0.6 ? -5 : 5)}
                y={margin.top + 12}
                textAnchor={across.place(at) > 0.6 ? 'end' : 'start'}
              >
                {name}
              </text>
            </g>
          ),
        )}
        {named.map(({ name, colour }, i) => (
          <text
            key={name}
            className="halo"
            x={toX(within(x, ends[i]?.x ?? x.high)) + 7}
            y={tops[i]}
            style={{ fill: textColourOf(colour), fontWeight: 600 }}
          >
            {name}
          </text>
        ))}
        {here && (
          <>
            <path
              d={`M${margin.left} ${toY(here.y)}H${toX(here.x)}V${margin.top + plotHeight}`}
              fill="none"
              stroke="var(--ink)"
              strokeDasharray="1 3"
            />
            <circle cx={toX(here.x)} cy={toY(here.y)} r="6" fill="var(--accent)" stroke="var(--accent-edge)" strokeWidth="1.75" />
          </>
        )}
      </svg>
    </figure>
  )
}
