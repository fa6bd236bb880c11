'use client'
import { useId, useMemo } from 'react'
import { Hatch } from './Hatch'
import { ThresholdHandle } from './ThresholdHandle'
import { useWidth } from './useWidth'

interface ShapeStripProps {
  /** length n, each 0 or 1 */
  readonly labels: ArrayLike<number>
  /** length n, in [0, 1] */
  readonly scores: ArrayLike<number>
  readonly threshold: number
  readonly names: {
    readonly positive: string
    readonly negative: string
    readonly below: string
    readonly above: string
    readonly note: string
    readonly axis: string
  }
  onThreshold(threshold: number): void
}

const height = 348
const top = 28
const bottom = height - 62

interface Shape {
  readonly score: number
  readonly positive: boolean
  readonly x: number
  readonly y: number
}

/** Puts every case into the column of its score: positives stacked upwards from the middle, negatives downwards. */
function place(labels: ArrayLike<number>, scores: ArrayLike<number>, width: number) {
  const cell = width < 500 ? 9 : 14.4
  const columns = Math.max(1, Math.floor(width / cell))
  const stacks = [new Array<number>(columns).fill(0), new Array<number>(columns).fill(0)] as const
  const placed = Array.from({ length: scores.length }, (_, i) => {
    const column = Math.min(columns - 1, Math.floor((scores[i] as number) * columns))
    const stack = labels[i] === 1 ? stacks[1] : stacks[0]
    const level = (stack[column] as number) + 1
    stack[column] = level
    return { column, level, positive: labels[i] === 1, score: scores[i] as number }
  })
  const up = Math.max(...stacks[1])
  const step = Math.min(cell, (bottom - top - 6) / (up + Math.max(...stacks[0]) + 0.6))
  const middle = top + (up + 0.3) * step
  const shapes = placed.map(
    ({ column, level, positive, score }): Shape => ({
      score,
      positive,
      x: (column + 0.5) * (width / columns),
      y: middle + (positive ? -1 : 1) * (level - 0.5) * step,
    }),
  )
  return {
    positives: shapes.filter((shape) => shape.positive),
    negatives: shapes.filter((shape) => !shape.positive),
    middle,
    radius: round(step / 2 - 0.8),
  }
}

const round = (value: number) => Math.round(10 * value) / 10
const disc =
  (radius: number) =>
  ({ x, y }: Shape) =>
    `M${round(x - radius)} ${round(y)}a${radius} ${radius} 0 1 0 ${2 * radius} 0a${radius} ${radius} 0 1 0-${2 * radius} 0`
const square =
  (half: number) =>
  ({ x, y }: Shape) =>
    `M${round(x - half)} ${round(y - half)}h${2 * half}v${2 * half}h-${2 * half}z`

/** One shape for each case, by score, with a line to drag. Discs are positives, squares negatives; hatched: the line is wrong about it. */
export function ShapeStrip({ labels, scores, threshold, names, onThreshold }: ShapeStripProps) {
  const [ref, width] = useWidth<HTMLDivElement>(1240)
  const id = useId()
  const { positives, negatives, middle, radius } = useMemo(() => place(labels, scores, width), [labels, scores, width])
  const x = threshold * width
  const ticks = width > 500 ? [0, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 1] : [0, 0.2, 0.4, 0.6, 0.8, 1]
  const stopped = (shapes: readonly Shape[]) => shapes.filter(({ score }) => score >= threshold)
  const passed = (shapes: readonly Shape[]) => shapes.filter(({ score }) => score < threshold)
  return (
    <div className="chart" ref={ref} style={{ height }}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a group with a slider in it; its sentence stands above it */}
      <svg width={width} height={height} overflow="visible">
        <defs>
          <Hatch id={`${id}p`} colour="var(--series-1)" ground="var(--surface)" />
          <Hatch id={`${id}n`} colour="var(--series-2)" ground="var(--surface)" />
        </defs>
        <line x1={0} x2={width} y1={middle} y2={middle} stroke="var(--line-strong)" />
        <path d={stopped(positives).map(disc(radius)).join('')} fill="var(--series-1)" />
        <path
          d={passed(positives)
            .map(disc(radius - 0.5))
            .join('')}
          fill={`url(#${id}p)`}
          stroke="var(--series-1)"
          strokeWidth="1.2"
        />
        <path
          d={passed(negatives)
            .map(square(radius - 0.6))
            .join('')}
          fill="var(--series-2-soft)"
          stroke="var(--series-2)"
          strokeWidth="1.2"
          strokeLinejoin="round"
        />
        <path
          d={stopped(negatives)
            .map(square(radius - 0.6))
            .join('')}
          fill={`url(#${id}n)`}
          stroke="var(--series-2)"
          strokeWidth="1.2"
          strokeLinejoin="round"
        />
        <line x1={0} x2={width} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={tick * width} x2={tick * width} y1={bottom} y2={bottom + 5} stroke="var(--line-strong)" />
            {Math.abs(tick * width - x) > 40 && (
              <text x={tick * width} y={bottom + 19} textAnchor={tick === 0 ? 'start' : tick < 1 ? 'middle' : 'end'}>
                {tick.toFixed(1)}
              </text>
            )}
          </g>
        ))}
        <text className="halo" x={0} y={middle - 10} style={{ fill: 'var(--series-1-text)', fontWeight: 600 }}>
          {positives.length} {names.positive}
        </text>
        <text className="halo" x={width} y={middle + 20} textAnchor="end" style={{ fill: 'var(--series-2-text)', fontWeight: 600 }}>
          {negatives.length} {names.negative}
        </text>
        <text className="strong" x={x - 10} y={14} textAnchor="end" opacity={x < 80 ? 0 : 1}>
          {names.below}
        </text>
        <text className="strong" x={x + 10} y={14} opacity={x > width - 70 ? 0 : 1}>
          {names.above}
        </text>
        {width > 500 && (
          <>
            <text x={0} y={bottom + 46} opacity={x < 400 ? 0 : 1}>
              {names.note}
            </text>
            <text x={width} y={bottom + 46} textAnchor="end" opacity={x > width - 220 ? 0 : 1}>
              {names.axis}
            </text>
          </>
        )}
        <ThresholdHandle
          label="Threshold"
          value={threshold}
          step={0.01}
          origin={0}
          length={width}
          top={18}
          bottom={bottom}
          onChange={onThreshold}
        />
      </svg>
    </div>
  )
}
