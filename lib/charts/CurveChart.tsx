'use client'
import { memo, type ReactNode } from 'react'
import { CartesianGrid, Line, LineChart, XAxis, YAxis } from 'recharts'
import { groupDigits } from '@lib/domain/wording'
import { useWidth } from './useWidth'

export interface CurvePoint {
  readonly x: number
  readonly y: number
}

interface CurveChartProps {
  readonly summary: string
  readonly xName: string
  readonly yName: string
  readonly xMaximum?: number
  readonly yMaximum?: number
  readonly curve: readonly CurvePoint[]
  /** the same on further samples, drawn faintly */
  readonly repeats?: readonly (readonly CurvePoint[])[]
  /** what the reader's own program gives, as dots */
  readonly own?: readonly CurvePoint[] | undefined
  /** where one is, in the accent colour, with drop lines to both axes */
  readonly here?: CurvePoint | undefined
  /** a dashed reference line between two points, and its name */
  readonly reference?: { readonly from: CurvePoint; readonly to: CurvePoint; readonly name: string; readonly nameAt: CurvePoint }
  readonly note?: { readonly text: string; readonly at: CurvePoint; readonly anchor?: 'start' | 'middle' | 'end' } | undefined
  readonly height?: number
}

const margin = { left: 40, right: 10, top: 26, bottom: 40 }
/** more than the plot has columns of pixels adds nothing */
const mostPoints = 400

const thinned = (points: readonly CurvePoint[]) => {
  const every = Math.ceil(points.length / mostPoints)
  return every <= 1 ? points : points.filter((_, i) => i % every === 0 || i === points.length - 1)
}

const noRepeats: readonly (readonly CurvePoint[])[] = []

/** From values to pixels. */
function scales({ width, height, xMaximum, yMaximum }: Omit<FrameProps, 'curve'>) {
  const x = (value: number) => margin.left + (value / xMaximum) * (width - margin.left - margin.right)
  const y = (value: number) => margin.top + (1 - value / yMaximum) * (height - margin.top - margin.bottom)
  const path = (points: readonly CurvePoint[]) =>
    points.map((point, i) => `${i === 0 ? 'M' : 'L'}${x(point.x).toFixed(1)} ${y(point.y).toFixed(1)}`).join('')
  return { x, y, path }
}

interface FrameProps {
  readonly width: number
  readonly height: number
  readonly xMaximum: number
  readonly yMaximum: number
  readonly curve: readonly CurvePoint[]
}

/** Axes, grid and the curve. Kept apart from what moves, so that moving the operating point draws none of it again. */
const Frame = memo(function Frame({ width, height, xMaximum, yMaximum, curve }: FrameProps) {
  const halves = (maximum: number) => [0, maximum / 2, maximum]
  const tick = (value: number) => (value >= 1000 ? groupDigits(Math.round(value)) : String(Number(value.toFixed(2))))
  const axis = {
    stroke: 'var(--line-strong)',
    tick: { fill: 'var(--ink-muted)', fontSize: 12 },
    tickFormatter: tick,
    type: 'number' as const,
  }
  return (
    <LineChart
      width={width}
      height={height}
      data={thinned(curve) as CurvePoint[]}
      margin={{ ...margin, left: 0, bottom: margin.bottom - 30 }}
      accessibilityLayer={false}
    >
      <CartesianGrid stroke="var(--line)" />
      <XAxis dataKey="x" domain={[0, xMaximum]} ticks={halves(xMaximum)} height={30} allowDataOverflow {...axis} />
      <YAxis dataKey="y" domain={[0, yMaximum]} ticks={halves(yMaximum)} width={margin.left} allowDataOverflow {...axis} />
      <Line dataKey="y" type="linear" stroke="var(--ink)" strokeWidth={2} dot={false} activeDot={false} isAnimationActive={false} />
    </LineChart>
  )
})

/** The same curve on further samples. It stays as it is while the operating point moves. */
const Repeats = memo(function Repeats({
  repeats,
  ...area
}: Omit<FrameProps, 'curve'> & { readonly repeats: readonly (readonly CurvePoint[])[] }) {
  const { path } = scales(area)
  return (
    <Layer width={area.width} height={area.height}>
      <path d={repeats.map((points) => path(thinned(points))).join('')} fill="none" stroke="var(--ink)" strokeWidth="1" opacity="0.1" />
    </Layer>
  )
})

/** One curve over [0, x] × [0, y] with repeats, a reference line and the operating point. */
export function CurveChart({
  summary,
  xName,
  yName,
  xMaximum = 1,
  yMaximum = 1,
  curve,
  repeats = noRepeats,
  own,
  here,
  reference,
  note,
  height = 250,
}: CurveChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(280)
  const { x, y, path } = scales({ width, height, xMaximum, yMaximum })
  return (
    <figure className="chart" ref={ref} style={{ height }} role="img" aria-label={summary}>
      <Repeats {...{ width, height, xMaximum, yMaximum, repeats }} />
      <Frame width={width} height={height} xMaximum={xMaximum} yMaximum={yMaximum} curve={curve} />
      <Layer width={width} height={height}>
        <text x={0} y={12}>
          {yName}
        </text>
        <text x={width - margin.right} y={height - 4} textAnchor="end">
          {xName}
        </text>
        {reference && (
          <>
            <path d={path([reference.from, reference.to])} stroke="var(--line-strong)" strokeDasharray="2 4" />
            <text className="halo" x={x(reference.nameAt.x)} y={y(reference.nameAt.y)}>
              {reference.name}
            </text>
          </>
        )}
        {note && (
          <text className="strong halo" x={x(note.at.x)} y={y(note.at.y)} textAnchor={note.anchor ?? 'start'}>
            {note.text}
          </text>
        )}
        {own?.map((point) => (
          <circle
            key={`${point.x} ${point.y}`}
            cx={x(point.x)}
            cy={y(point.y)}
            r="3.4"
            fill="var(--series-1)"
            stroke="var(--surface-raised)"
          />
        ))}
        {here && (
          <>
            <path d={`M${x(0)} ${y(here.y)}H${x(here.x)}V${y(0)}`} fill="none" stroke="var(--ink)" strokeDasharray="1 3" />
            <circle cx={x(here.x)} cy={y(here.y)} r="6" fill="var(--accent)" stroke="var(--ink)" strokeWidth="1.75" />
          </>
        )}
      </Layer>
    </figure>
  )
}

const Layer = ({ width, height, children }: { readonly width: number; readonly height: number; readonly children: ReactNode }) => (
  <svg className="overlay" width={width} height={height} aria-hidden="true">
    {children}
  </svg>
)
