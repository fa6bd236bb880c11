'use client'
import { memo, useId, useMemo } from 'react'
import { Hatch } from './Hatch'
import { ThresholdHandle } from './ThresholdHandle'
import { useWidth } from './useWidth'

interface ScoreHistogramProps {
  /** length n, each 0 or 1 */
  readonly labels: ArrayLike<number>
  /** length n, in [0, 1] */
  readonly scores: ArrayLike<number>
  readonly threshold: number
  readonly names: { readonly positive: string; readonly negative: string; readonly below: string; readonly above: string }
  onThreshold(threshold: number): void
}

const bins = 40
const height = 280
const margin = { left: 30, right: 6, top: 34, bottom: 22 }

function countBins(labels: ArrayLike<number>, scores: ArrayLike<number>): { positive: number[]; negative: number[] } {
  const positive = new Array<number>(bins).fill(0)
  const negative = new Array<number>(bins).fill(0)
  for (let i = 0; i < labels.length; i++) {
    const bin = Math.min(bins - 1, Math.floor((scores[i] as number) * bins))
    const counts = labels[i] === 1 ? positive : negative
    counts[bin] = (counts[bin] as number) + 1
  }
  return { positive, negative }
}

/** A rare class is drawn taller, so that it can be seen at all; the factor is written beside it. */
const magnification = (own: number, other: number) => {
  const ratio = other / Math.max(1, own)
  return ratio < 8 ? 1 : ratio < 20 ? 10 : ratio < 80 ? 20 : 50
}

const Bars = memo(function Bars({
  counts,
  unit,
  direction,
  base,
  width,
}: {
  counts: readonly number[]
  unit: number
  direction: 1 | -1
  base: number
  width: number
}) {
  const step = width / bins
  const path = counts
    .map((count, i) =>
      count > 0
        ? `M${(margin.left + i * step + 0.5).toFixed(1)} ${base}v${(direction * count * unit).toFixed(1)}h${(step - 1).toFixed(1)}V${base}z`
        : '',
    )
    .join('')
  return <path d={path} />
})

/**
 * The scores of both classes, positives upwards and negatives downwards, with a line to drag. Hatched: where the line is wrong. While
 * the line moves, only two clipping rectangles change.
 */
export function ScoreHistogram({ labels, scores, threshold, names, onThreshold }: ScoreHistogramProps) {
  const [ref, width] = useWidth<HTMLDivElement>(560)
  const id = useId()
  const { positive, negative } = useMemo(() => countBins(labels, scores), [labels, scores])
  const [up, down] = [Math.max(...positive, 1), Math.max(...negative, 1)]
  const taller = magnification(up, down)
  const plot = height - margin.top - margin.bottom
  const unit = plot / (up * taller + down)
  const base = margin.top + up * taller * unit
  const inner = width - margin.left - margin.right
  const x = margin.left + threshold * inner
  const bottom = height - margin.bottom
  const total = (counts: readonly number[]) => counts.reduce((sum, count) => sum + count, 0)
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1]
  const scale = [Math.ceil(up / 2), Math.ceil(down / 2)] as const
  return (
    <div className="chart" ref={ref} style={{ height: height + 56 }}>
      {/* biome-ignore lint/a11y/noSvgWithoutTitle: a group with a slider in it; its text summary stands beside it */}
      <svg width={width} height={height + 56}>
        <defs>
          <Hatch id={`${id}p`} colour="var(--series-1)" ground="var(--surface-raised)" />
          <Hatch id={`${id}n`} colour="var(--series-2)" ground="var(--surface-raised)" />
          <clipPath id={`${id}below`}>
            <rect x={0} y={0} width={x} height={height} />
          </clipPath>
          <clipPath id={`${id}above`}>
            <rect x={x} y={0} width={Math.max(0, width - x)} height={height} />
          </clipPath>
        </defs>
        {(
          [
            [base - scale[0] * unit * taller, scale[0]],
            [base + scale[1] * unit, scale[1]],
          ] as const
        ).map(([y, count], i) => (
          <g key={i === 0 ? 'up' : 'down'}>
            <line x1={margin.left} x2={width - margin.right} y1={y} y2={y} stroke="var(--line)" />
            <text x={margin.left - 6} y={y + 4} textAnchor="end">
              {count}
            </text>
          </g>
        ))}
        <g clipPath={`url(#${id}below)`}>
          <g fill={`url(#${id}p)`} stroke="var(--series-1)" strokeWidth="1">
            <Bars counts={positive} unit={unit * taller} direction={-1} base={base} width={inner} />
          </g>
          <g fill="var(--series-2-soft)" stroke="var(--series-2)" strokeWidth="1">
            <Bars counts={negative} unit={unit} direction={1} base={base} width={inner} />
          </g>
        </g>
        <g clipPath={`url(#${id}above)`}>
          <g fill="var(--series-1)">
            <Bars counts={positive} unit={unit * taller} direction={-1} base={base} width={inner} />
          </g>
          <g fill={`url(#${id}n)`} stroke="var(--series-2)" strokeWidth="1">
            <Bars counts={negative} unit={unit} direction={1} base={base} width={inner} />
          </g>
        </g>
        <line x1={margin.left} x2={width - margin.right} y1={base} y2={base} stroke="var(--line-strong)" />
        <line x1={margin.left} x2={width - margin.right} y1={bottom} y2={bottom} stroke="var(--line-strong)" />
        {ticks.map((tick) => (
          <g key={tick}>
            <line x1={margin.left + tick * inner} x2={margin.left + tick * inner} y1={bottom} y2={bottom + 5} stroke="var(--line-strong)" />
            {Math.abs(margin.left + tick * inner - x) > 40 && (
              <text x={margin.left + tick * inner} y={bottom + 18} textAnchor="middle">
                {tick.toFixed(1)}
              </text>
            )}
          </g>
        ))}
        <text
          className="halo"
          x={margin.left + 4}
          y={Math.max(margin.top + 10, base - 12)}
          style={{ fill: 'var(--series-1-text)', fontWeight: 600 }}
        >
          {names.positive}, {total(positive)}
          {taller > 1 ? `, drawn ${taller} times taller` : ''}
        </text>
        <text
          className="halo"
          x={width - margin.right - 4}
          y={Math.min(bottom - 8, base + 24)}
          textAnchor="end"
          style={{ fill: 'var(--series-2-text)', fontWeight: 600 }}
        >
          {names.negative}, {total(negative)}
        </text>
        <text className="strong" x={x - 8} y={14} textAnchor="end" opacity={x < 90 ? 0 : 1}>
          {names.below}
        </text>
        <text className="strong" x={x + 8} y={14} opacity={x > width - 70 ? 0 : 1}>
          {names.above}
        </text>
        <text x={margin.left} y={bottom + 50} opacity={x < margin.left + 150 ? 0 : 1}>
          height: messages
        </text>
        <text x={width - margin.right} y={bottom + 50} textAnchor="end" opacity={x > width - 150 ? 0 : 1}>
          score
        </text>
        <ThresholdHandle
          label="Threshold"
          value={threshold}
          step={0.01}
          origin={margin.left}
          length={inner}
          top={20}
          bottom={bottom}
          onChange={onThreshold}
        />
      </svg>
    </div>
  )
}
