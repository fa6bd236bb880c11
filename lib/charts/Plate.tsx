interface PlateProps {
  readonly lines: readonly { readonly points: readonly (readonly [number, number])[]; readonly kind: 'strong' | 'faint' | 'dashed' }[]
  readonly dots: readonly { readonly at: readonly [number, number]; readonly kind: 'filled' | 'open' }[]
  readonly band?: readonly [low: readonly (readonly [number, number])[], high: readonly (readonly [number, number])[]] | undefined
}

const [width, height, margin] = [320, 110, 6]
const x = (share: number) => (margin + share * (width - 2 * margin)).toFixed(1)
const y = (share: number) => (height - margin - share * (height - 2 * margin)).toFixed(1)
const path = (points: readonly (readonly [number, number])[]) =>
  points.map(([across, up], i) => `${i === 0 ? 'M' : 'L'}${x(across)} ${y(up)}`).join('')

/** A small picture of computed things, without axes: for recognising, not for reading off. */
export const Plate = ({ lines, dots, band }: PlateProps) => (
  <svg className="plate-picture" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
    {band && <path d={`${path(band[0])}${path([...band[1]].reverse()).replace('M', 'L')}Z`} fill="var(--series-1-soft)" />}
    {lines.map(({ points, kind }) => (
      <path
        key={`${kind} ${path(points)}`}
        d={path(points)}
        fill="none"
        stroke={kind === 'faint' ? 'var(--series-2)' : 'var(--ink)'}
        strokeWidth={kind === 'strong' ? 2 : 1.5}
        strokeDasharray={kind === 'dashed' ? '4 4' : undefined}
      />
    ))}
    {dots.map(({ at: [across, up], kind }) => (
      <circle
        key={`${across} ${up}`}
        cx={x(across)}
        cy={y(up)}
        r="3.2"
        fill={kind === 'filled' ? 'var(--series-1)' : 'var(--surface-raised)'}
        stroke={kind === 'filled' ? 'var(--series-1)' : 'var(--series-2)'}
        strokeWidth="1.5"
      />
    ))}
  </svg>
)
