'use client'
import { useEffect, useRef } from 'react'
import { plotScale } from './plotScale'
import { scaleText } from './scaleText'
import type { Axis } from './SeriesChart'
import { useTheme } from './useTheme'
import { useWidth } from './useWidth'

interface FieldPoint {
  readonly x: number
  readonly y: number
  readonly shape: 'disc' | 'square'
  readonly fill: 'paper' | 'accent' | '1' | '2'
  readonly large?: boolean
}

interface FieldChartProps {
  readonly summary: string
  readonly x: Axis
  readonly y: Axis
  /** rows from the lowest y up, `columns` values each */
  readonly field: ArrayLike<number>
  readonly columns: number
  /** what is drawn lightest and darkest */
  readonly from: number
  readonly to: number
  readonly points: readonly FieldPoint[]
  /** what the x axis alone decides, drawn above: a curve from left to right, with a stem to it at each value that was tried */
  readonly above?: { readonly curve: ArrayLike<number>; readonly stems: readonly number[]; readonly colour: '1' | '2' | '3' }
  readonly height?: number
}

const levels = 10
const edges = { left: 40, right: 8, top: 22, bottom: 36 }
/** of the curve above */
const aboveHeight = 52

const ramps = new Map<string, Uint32Array>()

/** The ten colours of the ramp, each four bytes, as a theme has them. */
function rampOf(theme: string, holder: HTMLElement): Uint32Array {
  const known = ramps.get(theme)
  if (known) return known
  const probe = document.createElement('canvas')
  probe.width = levels
  probe.height = 1
  const context = probe.getContext('2d', { willReadFrequently: true })
  const element = document.createElement('i')
  holder.append(element)
  for (let level = 0; level < levels; level++) {
    element.style.color = `var(--heat-${level})`
    if (!context) continue
    context.fillStyle = getComputedStyle(element).color
    context.fillRect(level, 0, 1, 1)
  }
  element.remove()
  const ramp = new Uint32Array(context?.getImageData(0, 0, levels, 1).data.buffer ?? new ArrayBuffer(4 * levels))
  ramps.set(theme, ramp)
  return ramp
}

/** The last picture of a field: figures show the same one several times, with other points on it. */
const painted = new WeakMap<ArrayLike<number>, { readonly key: string; readonly image: ImageData }>()

/** The field at the resolution of the canvas, bilinear between its values and in ten steps, a colour for each pixel. */
function paint(
  pixels: Uint32Array,
  across: number,
  ramp: Uint32Array,
  { field, columns, from, to }: Pick<FieldChartProps, 'field' | 'columns' | 'from' | 'to'>,
): void {
  const down = pixels.length / across
  const rows = field.length / columns
  const factor = levels / (to - from)
  for (let py = 0; py < down; py++) {
    const v = Math.min(rows - 1, Math.max(0, ((down - py - 0.5) / down) * rows - 0.5))
    const below = Math.floor(v) * columns
    const above = Math.min(rows - 1, Math.floor(v) + 1) * columns
    const upper = v - Math.floor(v)
    for (let px = 0; px < across; px++) {
      const u = Math.min(columns - 1, Math.max(0, ((px + 0.5) / across) * columns - 0.5))
      const left = Math.floor(u)
      const right = left + 1 < columns ? left + 1 : left
      const low = (field[below + left] as number) * (1 - u + left) + (field[below + right] as number) * (u - left)
      const high = (field[above + left] as number) * (1 - u + left) + (field[above + right] as number) * (u - left)
      const level = Math.floor((low + (high - low) * upper - from) * factor)
      pixels[py * across + px] = ramp[level < 0 ? 0 : level >= levels ? levels - 1 : level] as number
    }
  }
}

interface AboveProps extends NonNullable<FieldChartProps['above']> {
  readonly from: number
  readonly to: number
  readonly low: number
  readonly high: number
  readonly base: number
  toX(value: number): number
}

function Above({ curve, stems, colour, from, to, low, high, base, toX }: AboveProps) {
  const n = curve.length
  const toY = (value: number) => base - (Math.max(0, value - from) / (to - from)) * (aboveHeight - 8)
  const at = (i: number) => toX(low + ((i + 0.5) / n) * (high - low))
  const nearest = (value: number) => curve[Math.min(n - 1, Math.max(0, Math.floor(((value - low) / (high - low)) * n)))] as number
  return (
    <>
      <path d={`M${toX(low)} ${base}H${toX(high)}`} stroke="var(--line-strong)" />
      <path
        d={Array.from(curve, (value, i) => `${i === 0 ? 'M' : 'L'}${at(i).toFixed(1)} ${toY(value).toFixed(1)}`).join('')}
        fill="none"
        stroke="var(--ink-muted)"
      />
      {stems.map((stem) => (
        <g key={stem}>
          <path d={`M${toX(stem)} ${base}V${toY(nearest(stem))}`} stroke={`var(--series-${colour})`} strokeWidth="1.5" />
          <circle cx={toX(stem)} cy={toY(nearest(stem))} r="2.6" fill={`var(--series-${colour})`} />
        </g>
      ))}
    </>
  )
}

/** A quantity over an area, in ten steps of colour on a canvas, with points on it. */
export function FieldChart({ summary, x, y, field, columns, from, to, points, above, height = 280 }: FieldChartProps) {
  const margin = { ...edges, top: edges.top + (above ? aboveHeight : 0) }
  const [ref, width] = useWidth<HTMLElement>(380)
  const canvas = useRef<HTMLCanvasElement>(null)
  const theme = useTheme()
  const rows = Math.round(field.length / columns)
  const inner = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom }

  // biome-ignore lint/correctness/useExhaustiveDependencies: a canvas of another width is empty
  useEffect(() => {
    const context = canvas.current?.getContext('2d')
    if (!canvas.current || !context || rows === 0) return
    const { width: across, height: down } = canvas.current
    const key = `${across} ${down} ${from} ${to} ${theme}`
    const known = painted.get(field)
    const image = known?.key === key ? known.image : context.createImageData(across, down)
    if (image !== known?.image) {
      const ramp = rampOf(theme, canvas.current.parentElement ?? document.body)
      paint(new Uint32Array(image.data.buffer), across, ramp, { field, columns, from, to })
      painted.set(field, { key, image })
    }
    context.putImageData(image, 0, 0)
  }, [field, columns, rows, from, to, theme, width])

  const [across, up] = [plotScale(x.low, x.high, x.scale), plotScale(y.low, y.high, y.scale)]
  const toX = (value: number) => margin.left + across.place(value) * inner.width
  const toY = (value: number) => margin.top + (1 - up.place(value)) * inner.height
  return (
    <figure className="chart field" ref={ref} style={{ height }} role="img" aria-label={summary}>
      <canvas
        ref={canvas}
        width={Math.max(1, Math.round(inner.width))}
        height={inner.height}
        style={{ left: margin.left, top: margin.top, width: inner.width, height: inner.height }}
      />
      <svg className="overlay" width={width} height={height} aria-hidden="true">
        <rect
          x={margin.left}
          y={margin.top}
          width={Math.max(0, inner.width)}
          height={inner.height}
          fill="none"
          stroke="var(--line-strong)"
        />
        {(x.ticks ?? across.ticks).map((tick) => (
          <text key={tick} x={toX(tick)} y={margin.top + inner.height + 16} textAnchor="middle">
            {scaleText(tick)}
          </text>
        ))}
        {(y.ticks ?? up.ticks).map((tick) => (
          <text key={tick} x={margin.left - 6} y={toY(tick) + 4} textAnchor="end">
            {scaleText(tick)}
          </text>
        ))}
        <text x={0} y={margin.top - 10}>
          {y.name}
        </text>
        <text x={width - margin.right} y={height - 3} textAnchor="end">
          {x.name}
        </text>
        {above && <Above {...above} from={from} to={to} toX={toX} base={margin.top - 4} low={x.low} high={x.high} />}
        {points.map((point) => {
          const [px, py, r] = [toX(point.x), toY(point.y), point.large ? 7 : point.fill === 'paper' ? 4.2 : 3.6]
          const fill =
            point.fill === 'paper' ? 'var(--surface-raised)' : point.fill === 'accent' ? 'var(--accent)' : `var(--series-${point.fill})`
          const stroke = point.fill === 'paper' || point.fill === 'accent' ? 'var(--ink)' : 'var(--surface-raised)'
          const key = `${point.x} ${point.y} ${point.fill}`
          return point.shape === 'disc' ? (
            <circle key={key} cx={px} cy={py} r={r} fill={fill} stroke={stroke} strokeWidth="1.5" />
          ) : (
            <rect
              key={key}
              x={px - r + 0.4}
              y={py - r + 0.4}
              width={2 * r - 0.8}
              height={2 * r - 0.8}
              fill={fill}
              stroke={stroke}
              strokeWidth="1.5"
            />
          )
        })}
      </svg>
    </figure>
  )
}
