'use client'
import { memo } from 'react'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { type Pixel, placeNames } from './markNames'
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

const ticksOf = ({ ticks, low, high, scale }: Axis) =>
  (ticks ?? plotScale(low, high, scale).ticks).filter((tick) => tick >= low && tick <= high)

interface AxesProps extends Pick<SeriesChartProps, 'x' | 'y'> {
  readonly width: number
  readonly height: number
  readonly right: number
}

const isSame = (a: AxesProps, b: AxesProps) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Axes and grid. Drawn again only when they change: they take some fifteen milliseconds, and the series, which change with every step of a
 * dial, are paths beside them.
 */
const Axes = memo(function Axes({ x, y, width, height, right }: AxesProps) {
  const axis = {
    stroke: 'var(--line-strong)',
    tick: { fill: 'var(--ink-muted)', fontSize: 12 },
    tickFormatter: scaleText,
    type: 'number',
    allowDataOverflow: true,
  } as const
  return (
    <LineChart
      width={width}
      height={height}
      data={[
        { x: x.low, y: y.low },
        { x: x.high, y: y.high },
      ]}
      margin={{ top: margin.top, right, left: 0, bottom: margin.bottom - 30 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis dataKey="x" domain={[x.low, x.high]} scale={x.scale ?? 'linear'} ticks={ticksOf(x)} height={30} {...axis} />
      <YAxis dataKey="y" domain={[y.low, y.high]} scale={y.scale ?? 'linear'} ticks={ticksOf(y)} width={margin.left} {...axis} />
      <Line dataKey="y" stroke="none" dot={false} activeDot={false} isAnimationActive={false} />
    </LineChart>
  )
}, isSame)

/** From values to pixels. */
interface Place {
  toX(value: number): number
  toY(value: number): number
}

const round = (value: number) => value.toFixed(1)

/** One series: its band, its line, its dots, or bars through its points. */
function SeriesPaths({
  series: { points, colour, dashed, dots, line },
  x,
  y,
  toX,
  toY,
}: { readonly series: Series } & Pick<SeriesChartProps, 'x' | 'y'> & Place) {
  const ink = colourOf(colour)
  const shown = points.filter((point) => Number.isFinite(point.y) && point.x >= x.low && point.x <= x.high)
  const at = (across: number, up: number) => `${round(toX(across))} ${round(toY(within(y, up)))}`
  const path = (ends: readonly string[]) => (ends.length > 0 ? `M${ends.join('L')}` : '')
  const spread = shown.filter(({ low, high }) => low !== undefined && high !== undefined)
  const edges = [
    ...spread.map((point) => at(point.x, point.high ?? point.y)),
    ...spread.map((point) => at(point.x, point.low ?? point.y)).reverse(),
  ]
  const r = 3.2
  return (
    <>
      {spread.length > 0 &&
        (line === false ? (
          <path
            d={spread.map((point) => `M${at(point.x, point.low ?? point.y)}L${at(point.x, point.high ?? point.y)}`).join('')}
            stroke={ink}
            strokeWidth="1.5"
          />
        ) : (
          <path d={`${path(edges)}Z`} fill={ink} fillOpacity="0.16" />
        ))}
      {line !== false && (
        <path
          d={path(shown.map((point) => at(point.x, point.y)))}
          fill="none"
          stroke={ink}
          strokeWidth={colour === 'faint' ? 1 : 2}
          strokeOpacity={colour === 'faint' ? 0.55 : 1}
          strokeLinejoin="round"
          strokeDasharray={dashed ? '5 4' : undefined}
        />
      )}
      {dots && (
        <path
          d={shown
            .map(
              (point) =>
                `M${round(toX(point.x) - r)} ${round(toY(within(y, point.y)))}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0-${2 * r} 0`,
            )
            .join('')}
          fill={dots === 'open' ? 'var(--surface-raised)' : ink}
          stroke={ink}
          strokeWidth="1.5"
        />
      )}
    </>
  )
}

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

/** The mark of where one is, as far as it reaches. */
const cross = (x: number, y: number): readonly Pixel[] => [
  [x - 8, y],
  [x + 8, y],
  [x, y - 8],
  [x, y + 8],
]

/** Curves, points and bands over two axes, each named where it ends. */
export function SeriesChart({ summary, x, y, series, marks = [], here, height = 260 }: SeriesChartProps) {
  const [ref, width] = useWidth<HTMLElement>(480)
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
  const markNames = placeNames(
    marks.map(({ along, at, name }) => ({ along, name, pixel: along === 'y' ? toY(at) : toX(at) })),
    { left: margin.left, top: margin.top, right: margin.left + plotWidth, bottom: margin.top + plotHeight },
    [
      ...series.map(({ points, colour }) => ({
        points: points.filter(({ y: value }) => Number.isFinite(value)).map((point) => [toX(point.x), toY(within(y, point.y))] as const),
        weight: colour === 'faint' ? 0.1 : 1,
      })),
      ...(here ? [{ points: cross(toX(here.x), toY(here.y)), weight: 1 }] : []),
    ],
  )
  return (
    <figure className="chart" ref={ref} style={{ height }} role="img" aria-label={summary}>
      <Axes {...{ x, y, width, height, right }} />
      <svg className="overlay" width={width} height={height} aria-hidden="true">
        <text x={0} y={12}>
          {y.name}
        </text>
        <text x={margin.left + plotWidth} y={height - 3} textAnchor="end">
          {x.name}
        </text>
        {series.map((each) => (
          <SeriesPaths key={each.name} series={each} {...{ x, y, toX, toY }} />
        ))}
        {marks.map(({ along, at, name }, i) => (
          <g key={name}>
            <path
              d={along === 'y' ? `M${margin.left} ${toY(at)}h${plotWidth}` : `M${toX(at)} ${margin.top}v${plotHeight}`}
              stroke="var(--line-strong)"
              strokeDasharray="2 4"
            />
            <text className="halo" x={markNames[i]?.x} y={markNames[i]?.y} textAnchor={markNames[i]?.anchor}>
              {name}
            </text>
          </g>
        ))}
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
