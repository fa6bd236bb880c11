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
  return (
    <svg
      className="class-grid"
      viewBox={`0 0 ${width} ${top + row * learners.length}`}
      role="img"
      aria-label={`${learners.length} learners over ${parts.join(', ')}`}
    >
      {parts.map((part, i) => (
        <text key={part} x={i * column} y={12}>
          {part}
        </text>
      ))}
      {learners.map((shares, i) =>
        shares.map((share, j) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: rows and columns keep their places
          <g key={`${i}-${j}`}>
            <rect x={j * column} y={top + i * row} width={column - 4} height={row - 2} fill="var(--line)" opacity={0.55} />
            <rect
              x={j * column}
              y={top + i * row}
              width={(column - 4) * share}
              height={row - 2}
              fill={share >= 1 ? 'var(--heat-4)' : 'var(--heat-3)'}
            />
          </g>
        )),
      )}
    </svg>
  )
}
