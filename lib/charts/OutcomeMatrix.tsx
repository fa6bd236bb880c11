'use client'
import { useId } from 'react'
import { groupDigits } from '@lib/domain/wording'
import { Hatch } from './Hatch'

interface OutcomeMatrixProps {
  readonly tp: number
  readonly fp: number
  readonly fn: number
  readonly tn: number
  readonly names: {
    readonly below: string
    readonly above: string
    readonly tp: string
    readonly fp: string
    readonly fn: string
    readonly tn: string
  }
}

const ratio = (a: number, b: number) => (b === 0 ? 'none' : (a / b).toFixed(2))
const size = { width: 280, height: 300 }
const centre = { x: 120, y: 152 }

/** The four outcomes, laid out as the histogram is: areas are counts; recall ends its row, precision stands at the foot of its column. */
export function OutcomeMatrix({ tp, fp, fn, tn, names }: OutcomeMatrixProps) {
  const id = useId()
  const largest = Math.max(tp, fp, fn, tn, 1)
  const side = (count: number) => Math.max(count > 0 ? 2 : 0, 84 * Math.sqrt(count / largest))
  const square = (count: number, left: boolean, above: boolean, fill: string, stroke: string) => {
    const a = side(count)
    return <rect x={left ? centre.x - a : centre.x} y={above ? centre.y - a : centre.y} width={a} height={a} fill={fill} stroke={stroke} />
  }
  return (
    <div className="chart">
      <svg
        viewBox={`0 0 ${size.width} ${size.height}`}
        width={size.width}
        height={size.height}
        role="img"
        aria-label={`${tp} ${names.tp}, ${fn} ${names.fn}, ${fp} ${names.fp}, ${tn} ${names.tn}. Recall ${ratio(tp, tp + fn)}, precision ${ratio(tp, tp + fp)}.`}
      >
        <defs>
          <Hatch id={`${id}p`} colour="var(--series-1)" />
          <Hatch id={`${id}n`} colour="var(--series-2)" />
        </defs>
        <text x={centre.x - 8} y={14} textAnchor="end">
          {names.below}
        </text>
        <text x={centre.x + 8} y={14}>
          {names.above}
        </text>
        {square(fn, true, true, `url(#${id}p)`, 'var(--series-1)')}
        {square(tp, false, true, 'var(--series-1)', 'var(--series-1)')}
        {square(tn, true, false, 'var(--series-2-soft)', 'var(--series-2)')}
        {square(fp, false, false, `url(#${id}n)`, 'var(--series-2)')}
        <path d={`M${centre.x} 24V278M4 ${centre.y}H236`} stroke="var(--line-strong)" fill="none" />
        {(
          [
            [4, 44, 'start', fn, `FN ${names.fn}`],
            [232, 44, 'end', tp, `TP ${names.tp}`],
            [4, 258, 'start', tn, `TN ${names.tn}`],
            [232, 258, 'end', fp, `FP ${names.fp}`],
          ] as const
        ).map(([x, y, anchor, count, name]) => (
          <g key={name}>
            <text className="value count halo" x={x} y={y} textAnchor={anchor}>
              {groupDigits(count)}
            </text>
            <text className="halo" x={x} y={y + 16} textAnchor={anchor}>
              {name}
            </text>
          </g>
        ))}
        <path d={`M240 36h5v108h-5`} fill="none" stroke="var(--line-strong)" />
        <text x={249} y={84}>
          recall
        </text>
        <text className="value" x={249} y={100}>
          {ratio(tp, tp + fn)}
        </text>
        <path d={`M${centre.x + 2} 282v4H236v-4`} fill="none" stroke="var(--line-strong)" />
        <text x={centre.x + 4} y={299}>
          precision
        </text>
        <text className="value" x={236} y={299} textAnchor="end">
          {ratio(tp, tp + fp)}
        </text>
      </svg>
    </div>
  )
}
