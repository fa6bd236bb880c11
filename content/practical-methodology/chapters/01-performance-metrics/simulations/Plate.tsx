import { Hatch } from '@lib/charts/Hatch'
import { drawMail } from './thresholdParameters'

const bins = 60
const [width, height, line] = [640, 216, 27]
const { labels, scores } = drawMail({ seed: 8, messages: 900, prevalence: 0.36, separation: 1.8 })

/** The chapter's picture for the course's plate: two histograms, a line, and what it gets wrong. */
export function Plate() {
  const counts = [new Array<number>(bins).fill(0), new Array<number>(bins).fill(0)] as const
  scores.forEach((score, i) => {
    const own = labels[i] === 1 ? counts[1] : counts[0]
    const bin = Math.min(bins - 1, Math.floor(score * bins))
    own[bin] = (own[bin] as number) + 1
  })
  const unit = (height - 8) / (Math.max(...counts[1]) + Math.max(...counts[0]))
  const middle = 4 + Math.max(...counts[1]) * unit
  const step = width / bins
  return (
    <svg className="plate-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <defs>
        <Hatch id="plate-p" colour="var(--series-1)" />
        <Hatch id="plate-n" colour="var(--series-2)" />
      </defs>
      {counts.map((own, positive) =>
        own.map((count, bin) => (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: bins keep their places
            key={`${positive}-${bin}`}
            x={bin * step + 0.5}
            y={positive ? middle - count * unit : middle}
            width={step - 1}
            height={count * unit}
            fill={positive ? (bin >= line ? 'var(--series-1)' : 'url(#plate-p)') : bin >= line ? 'url(#plate-n)' : 'var(--series-2-soft)'}
            stroke={positive ? 'var(--series-1)' : 'var(--series-2)'}
            strokeWidth={count === 0 ? 0 : 1}
          />
        )),
      )}
      <line x1="0" x2={width} y1={middle} y2={middle} stroke="var(--line-strong)" />
      <line x1={line * step} x2={line * step} y1="0" y2={height} stroke="var(--ink)" strokeWidth="2" />
    </svg>
  )
}
