'use client'
import { useMemo } from 'react'
import { precisionChanges } from './precisionChanges'

const bin = 0.0025
const reach = 12
const size = { width: 330, height: 118 }

/** What came of the prediction, over 500 fresh samples. */
export function PrecisionOutcome({ chosen }: { readonly chosen: string | undefined }) {
  const { changes, recallFell } = useMemo(() => precisionChanges(20_000), [])
  const fell = changes.filter((change) => change < 0).length
  const rose = changes.filter((change) => change > 0).length
  const same = changes.length - fell - rose
  const counts = new Map<number, number>()
  for (const change of changes) {
    if (change === 0) continue
    const index = Math.max(-reach, Math.min(reach - 1, Math.floor(change / bin)))
    counts.set(index, (counts.get(index) ?? 0) + 1)
  }
  const highest = Math.max(...counts.values())
  const x = (index: number) => size.width / 2 + (index * size.width) / (2 * reach)
  const words: Readonly<Record<string, string>> = {
    'always-falls': 'You said it always falls.',
    'usually-falls': 'You said it usually falls, and may rise.',
    'always-rises': 'You said it rises.',
  }
  return (
    <>
      <p>
        {chosen && words[chosen]} Over {changes.length} fresh samples, precision fell in{' '}
        <span translate="no" className="computed">
          {fell}
        </span>
        , rose in{' '}
        <span translate="no" className="computed">
          {rose}
        </span>
        {same > 0 && (
          <>
            {' '}
            and stayed in{' '}
            <span translate="no" className="computed">
              {same}
            </span>
          </>
        )}
        ; recall fell in{' '}
        <span translate="no" className="computed">
          {recallFell}
        </span>
        . Precision rises whenever the messages the line has just taken in are purer spam than the rest of the pile.
      </p>
      <div className="chart">
        <svg
          viewBox={`0 -16 ${size.width} ${size.height + 30}`}
          width="100%"
          role="img"
          aria-label={`Change of precision over ${changes.length} samples: ${fell} fell, ${rose} rose.`}
        >
          {[...counts].map(([index, count]) => {
            const height = (count / highest) * 84
            return (
              <rect
                key={index}
                x={x(index) + 0.5}
                y={100 - height}
                width={size.width / (2 * reach) - 1}
                height={height}
                fill={index < 0 ? 'var(--line-strong)' : 'var(--series-1)'}
              />
            )
          })}
          <path d={`M0 100H${size.width}M${size.width / 2} -2V106`} stroke="var(--ink)" strokeWidth="1.25" />
          <text className="strong" x={size.width / 2 - 8} y={-4} textAnchor="end">
            fell in {fell}
          </text>
          <text x={size.width / 2 + 8} y={-4} style={{ fill: 'var(--series-1-text)', fontWeight: 600 }}>
            rose in {rose}
          </text>
          {[-0.02, 0, 0.02].map((tick) => (
            <text key={tick} x={x(tick / bin)} y={118} textAnchor="middle">
              {tick > 0 ? '+' : tick < 0 ? '−' : ''}
              {Math.abs(tick).toFixed(2)}
            </text>
          ))}
          <text x={size.width} y={131} textAnchor="end">
            change of precision
          </text>
        </svg>
      </div>
    </>
  )
}
