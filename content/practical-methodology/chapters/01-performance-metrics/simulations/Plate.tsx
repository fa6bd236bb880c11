import { Hatch } from '@lib/charts/Hatch'
import { drawMail } from './thresholdParameters'

const bins = 60
const [width, height, line] = [640, 216, 27]
const { labels, scores } = drawMail({ seed: 8, messages: 900, prevalence: 0.36, separation: 1.8 })

const counts = [new Array<number>(bins).fill(0), new Array<number>(bins).fill(0)] as const
scores.forEach((score, i) => {
  const own = labels[i] === 1 ? counts[1] : counts[0]
  const bin = Math.min(bins - 1, Math.floor(score * bins))
  own[bin] = (own[bin] as number) + 1
})
const unit = (height - 8) / (Math.max(...counts[1]) + Math.max(...counts[0]))
const middle = Math.round(4 + Math.max(...counts[1]) * unit)
const step = width / bins

/** The bars of one class on one side of the line, as a path: up from the middle or down. */
const bars = (own: readonly number[], direction: 1 | -1, on: (bin: number) => boolean) =>
  own
    .map((count, bin) =>
      count > 0 && on(bin)
        ? `M${(bin * step + 0.5).toFixed(1)} ${middle}v${(direction * count * unit).toFixed(1)}h${(step - 1).toFixed(1)}V${middle}z`
        : '',
    )
    .join('')
const above = (bin: number) => bin >= line
const below = (bin: number) => bin < line

/** The chapter's picture for the course's plate: two histograms, a line, and what it gets wrong. */
export const Plate = () => (
  <svg className="plate-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    <defs>
      <Hatch id="plate-p" colour="var(--series-1)" />
      <Hatch id="plate-n" colour="var(--series-2)" />
    </defs>
    <g stroke="var(--series-1)">
      <path d={bars(counts[1], -1, above)} fill="var(--series-1)" />
      <path d={bars(counts[1], -1, below)} fill="url(#plate-p)" />
    </g>
    <g stroke="var(--series-2)">
      <path d={bars(counts[0], 1, below)} fill="var(--series-2-soft)" />
      <path d={bars(counts[0], 1, above)} fill="url(#plate-n)" />
    </g>
    <line x1="0" x2={width} y1={middle} y2={middle} stroke="var(--line-strong)" />
    <line x1={line * step} x2={line * step} y1="0" y2={height} stroke="var(--ink)" strokeWidth="2" />
  </svg>
)
