import { counted } from '@lib/domain/wording'

interface ClassGridProps {
  readonly parts: readonly string[]
  /** one row for each learner: the share of each part's points, in [0, 1] */
  readonly learners: readonly (readonly number[])[]
}

const row = 9.4
const column = 150
const top = 24

/** A class at a glance: learners down, parts across, filled by share. */
export function ClassGrid({ parts, learners }: ClassGridProps) {
  const width = column * parts.length
  /** the cells whose share `on` holds for, as bars of that share's length or of the whole */
  const cells = (on: (share: number) => boolean, whole = false) =>
    learners
      .flatMap((shares, i) =>
        shares.map((share, j) => {
          const length = ((column - 4) * (whole ? 1 : share)).toFixed(1)
          return on(share) ? `M${j * column} ${(top + i * row).toFixed(1)}h${length}v${row - 2}h-${length}z` : ''
        }),
      )
      .join('')
  return (
    <svg
      className="class-grid"
      viewBox={`0 0 ${width} ${top + row * learners.length}`}
      role="img"
      aria-label={`${counted(learners.length, 'learner', 'learners')} over ${parts.join(', ')}`}
    >
      {parts.map((part, i) => (
        <text key={part} x={i * column} y={12}>
          {part}
        </text>
      ))}
      <path d={cells((share) => share < 1, true)} fill="var(--line)" opacity={0.55} />
      <path d={cells((share) => share > 0 && share < 1)} fill="var(--heat-3)" />
      <path d={cells((share) => share >= 1)} fill="var(--heat-4)" />
    </svg>
  )
}
