'use client'
import { plotScale } from './plotScale'
import { scaleText } from './scaleText'
import type { SeriesColour } from './SeriesChart'
import { useWidth } from './useWidth'

interface Spread {
  readonly name: string
  readonly colour: Exclude<SeriesColour, 'faint'>
  /** what came out of each repeat */
  readonly values: ArrayLike<number>
  readonly median: number
  /** the middle 80 % */
  readonly low: number
  readonly high: number
  /** the one that is drawn elsewhere in the figure */
  readonly here?: number | undefined
  /** beside the name */
  readonly note?: string | undefined
}

interface SpreadChartProps {
  readonly summary: string
  readonly name: string
  readonly low: number
  readonly high: number
  readonly rows: readonly Spread[]
}

const [rowHeight, top, bottom, left, right] = [64, 8, 40, 10, 10]
const mostDots = 40
const bins = 48

/** Dots of single repeats, stacked where they meet; bars of a histogram where there are many. */
function Repeats({
  values,
  colour,
  toX,
  base,
  low,
  high,
}: Spread & { toX(value: number): number; base: number; low: number; high: number }) {
  const columns = values.length > mostDots ? bins : 96
  const counts = new Map<number, number>()
  const placed = Array.from(values).flatMap((value) => {
    if (!Number.isFinite(value)) return []
    const column = Math.min(columns - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * columns)))
    const level = counts.get(column) ?? 0
    counts.set(column, level + 1)
    return [{ column, level }]
  })
  const ink = colour === 'ink' ? 'var(--ink)' : `var(--series-${colour})`
  const at = (column: number) => toX(low + ((column + 0.5) / columns) * (high - low))
  // One path each: a figure with hundreds of repeats is drawn anew with every step of a dial.
  if (values.length > mostDots) {
    const highest = Math.max(1, ...counts.values())
    const width = Math.max(1, at(1) - at(0) - 1)
    const bars = [...counts].map(([column, count]) => {
      const height = ((count / highest) * 36).toFixed(1)
      return `M${(at(column) - width / 2).toFixed(1)} ${base}v-${height}h${width.toFixed(1)}v${height}z`
    })
    return <path d={bars.join('')} fill={ink} />
  }
  const dots = placed.map(
    ({ column, level }) => `M${(at(column) - 3).toFixed(1)} ${base - 5 - 7 * Math.min(level, 4)}a3 3 0 1 0 6 0a3 3 0 1 0-6 0`,
  )
  return <path d={dots.join('')} fill={ink} fillOpacity="0.75" />
}

/** What came out of many repeats, a row for each way of doing it: every repeat, the middle 80 %, and the median. */
export function SpreadChart({ summary, name, low, high, rows }: SpreadChartProps) {
  const [ref, width] = useWidth<HTMLElement>(480)
  const height = top + rows.length * rowHeight + bottom
  const { place, ticks } = plotScale(low, high)
  const toX = (value: number) => left + Math.min(1, Math.max(0, place(value))) * (width - left - right)
  return (
    <figure className="chart" ref={ref} style={{ height }} role="img" aria-label={summary}>
      <svg width={width} height={height} aria-hidden="true">
        {rows.map((row, i) => {
          const base = top + i * rowHeight + 50
          return (
            <g key={row.name}>
              <path d={`M${left} ${base}H${width - right}`} stroke="var(--line)" />
              <Repeats {...row} {...{ toX, base }} low={low} high={high} />
              <path d={`M${toX(row.low)} ${base + 4}H${toX(row.high)}`} stroke="var(--ink)" strokeWidth="2" />
              <path d={`M${toX(row.median)} ${base - 1}l4.5 5-4.5 5-4.5-5z`} fill="var(--ink)" />
              <text
                className="halo"
                x={left}
                y={base - 36}
                style={{ fill: row.colour === 'ink' ? 'var(--ink)' : `var(--series-${row.colour}-text)`, fontWeight: 600 }}
              >
                {row.name}
                <tspan dx="8" style={{ fill: 'var(--ink-muted)', fontWeight: 500 }}>
                  {row.note}
                </tspan>
              </text>
              {row.here !== undefined && Number.isFinite(row.here) && (
                <path
                  d={`M${toX(row.here)} ${base}v-22m-5 -11h10v7l-5 5l-5 -5z`}
                  fill="var(--accent)"
                  stroke="var(--accent-edge)"
                  strokeWidth="1.4"
                />
              )}
            </g>
          )
        })}
        <path d={`M${left} ${height - bottom + 4}H${width - right}`} stroke="var(--line-strong)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <path d={`M${toX(tick)} ${height - bottom + 4}v4`} stroke="var(--line-strong)" />
            <text x={toX(tick)} y={height - bottom + 20} textAnchor={place(tick) < 0.04 ? 'start' : place(tick) > 0.96 ? 'end' : 'middle'}>
              {scaleText(tick)}
            </text>
          </g>
        ))}
        <text x={width - right} y={height - 3} textAnchor="end">
          {name}
        </text>
      </svg>
    </figure>
  )
}
