'use client'
import { type KeyboardEvent, type PointerEvent, useId } from 'react'
import { useWidth } from './useWidth'

interface Point {
  readonly x: number
  readonly y: number
}

interface FittedLine {
  readonly name: string
  readonly intercept: number
  readonly slope: number
  readonly dashed: boolean
}

interface OutlierChartProps {
  readonly points: readonly Point[]
  readonly lines: readonly FittedLine[]
  readonly summary: string
  onMove(index: number, point: Point): void
}

const height = 340
const margin = { left: 34, right: 92, top: 16, bottom: 34 }
const span = { x: 10, y: 20 }
const clamp = (value: number, high: number) => Number(Math.min(high, Math.max(0, value)).toFixed(2))
const keyMoves: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-0.25, 0],
  ArrowRight: [0.25, 0],
  ArrowUp: [0, 0.5],
  ArrowDown: [0, -0.5],
  PageUp: [0, 5],
  PageDown: [0, -5],
}

/** Points to drag, and lines that follow them. */
export function OutlierChart({ points, lines, summary, onMove }: OutlierChartProps) {
  const [ref, width] = useWidth<HTMLDivElement>(620)
  const keys = useId()
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }
  const x = (value: number) => margin.left + (value / span.x) * inner.width
  const y = (value: number) => margin.top + (1 - value / span.y) * inner.height
  const follow = (index: number) => (event: PointerEvent<SVGCircleElement>) => {
    if (!event.currentTarget.hasPointerCapture(event.pointerId)) return
    const box = event.currentTarget.ownerSVGElement?.getBoundingClientRect()
    if (!box) return
    onMove(index, {
      x: clamp(((event.clientX - box.left - margin.left) / inner.width) * span.x, span.x),
      y: clamp((1 - (event.clientY - box.top - margin.top) / inner.height) * span.y, span.y),
    })
  }
  const onKeyDown = (index: number, point: Point) => (event: KeyboardEvent) => {
    const move = keyMoves[event.key]
    if (!move) return
    event.preventDefault()
    onMove(index, { x: clamp(point.x + move[0], span.x), y: clamp(point.y + move[1], span.y) })
  }
  const ends = lines.map(({ intercept, slope }) => intercept + slope * span.x)
  const labelled = lines.map((line, i) => {
    const own = y(Math.min(span.y, Math.max(0, ends[i] as number)))
    const close = i > 0 && Math.abs(own - y(Math.min(span.y, Math.max(0, ends[i - 1] as number)))) < 16
    return { ...line, labelY: close ? own + (own < y(ends[i - 1] as number) ? -14 : 14) : own }
  })
  return (
    <div className="chart" ref={ref} role="group" aria-label={summary} style={{ height }}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: named by its group */}
      <svg width={width} height={height} style={{ touchAction: 'pan-y' }}>
        <defs>
          <clipPath id="outlier-plot">
            <rect x={margin.left} y={margin.top} width={inner.width} height={inner.height} />
          </clipPath>
        </defs>
        {[0, 5, 10, 15, 20].map((tick) => (
          <g key={tick}>
            <line
              x1={margin.left}
              x2={margin.left + inner.width}
              y1={y(tick)}
              y2={y(tick)}
              stroke={tick === 0 ? 'var(--line-strong)' : 'var(--line)'}
            />
            <text x={margin.left - 8} y={y(tick) + 4} textAnchor="end">
              {tick}
            </text>
          </g>
        ))}
        {[0, 5, 10].map((tick) => (
          <text key={tick} x={x(tick)} y={height - 14} textAnchor="middle">
            {tick}
          </text>
        ))}
        <text x={margin.left + inner.width} y={height - 1} textAnchor="end">
          x
        </text>
        <text x={0} y={10}>
          y
        </text>
        {labelled.map((line) => (
          <g key={line.name}>
            <path
              clipPath="url(#outlier-plot)"
              d={`M${x(0)} ${y(line.intercept)}L${x(span.x)} ${y(line.intercept + line.slope * span.x)}`}
              stroke={line.dashed ? 'var(--series-1)' : 'var(--series-2)'}
              strokeWidth="2.25"
              strokeDasharray={line.dashed ? '7 5' : undefined}
            />
            <text
              x={margin.left + inner.width + 8}
              y={line.labelY + 4}
              style={{ fill: line.dashed ? 'var(--series-1-text)' : 'var(--series-2-text)', fontWeight: 600 }}
            >
              {line.name}
            </text>
          </g>
        ))}
        {points.map((point, index) => (
          <circle
            // biome-ignore lint/suspicious/noArrayIndexKey: a point is its place in the list
            key={index}
            className="handle outlier-point"
            role="slider"
            tabIndex={0}
            aria-label={`Point ${index + 1} of ${points.length}`}
            aria-describedby={keys}
            aria-valuenow={point.y}
            aria-valuemin={0}
            aria-valuemax={span.y}
            aria-valuetext={`x ${point.x.toFixed(2)}, y ${point.y.toFixed(2)}${lines.map((line) => `, ${fromLine(point, line)}`).join('')}`}
            cx={x(point.x)}
            cy={y(point.y)}
            r={7}
            onPointerDown={(event) => event.currentTarget.setPointerCapture(event.pointerId)}
            onPointerMove={follow(index)}
            onKeyDown={onKeyDown(index, point)}
          />
        ))}
      </svg>
      <p className="visually-hidden" id={keys}>
        Left and right arrow keys change x, up and down change y. Page Up and Page Down change y by 5.
      </p>
    </div>
  )
}

/** How far a point lies from a fit, in words. */
const fromLine = ({ x, y }: Point, { name, intercept, slope }: FittedLine) => {
  const far = y - (intercept + slope * x)
  return `${Math.abs(far).toFixed(2)} ${far < 0 ? 'below' : 'above'} ${name}`
}
