type Arc = number | undefined

interface ProgressRingProps {
  /** three shares in [0, 1], clockwise from the top; undefined where there is nothing to do */
  readonly arcs: readonly [Arc, Arc, Arc]
  readonly here?: boolean
  readonly size?: number
}

const radius = 6.6
const gap = 0.16
const span = (2 * Math.PI) / 3

function arcPath(index: number, share: number): string {
  const from = index * span + gap
  const to = from + (span - 2 * gap) * share
  const point = (angle: number) => `${(8 + radius * Math.sin(angle)).toFixed(2)} ${(8 - radius * Math.cos(angle)).toFixed(2)}`
  return `M${point(from)}A${radius} ${radius} 0 0 1 ${point(to)}`
}

/** Three arcs: challenge, quiz, exercises. When all are full, the ring closes. The label beside it says the same in words. */
export function ProgressRing({ arcs, here = false, size = 16 }: ProgressRingProps) {
  const complete = arcs.every((share) => share === undefined || share >= 1)
  return (
    <svg width={size} height={size} viewBox="0 0 16 16" aria-hidden="true" className="progress-ring" data-complete={complete}>
      {complete ? (
        <>
          <circle cx="8" cy="8" r={radius} fill="none" stroke="var(--ink)" strokeWidth="2" />
          <path d="M5 8.2l2.1 2.1L11 6.2" fill="none" stroke="var(--ink)" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round" />
        </>
      ) : (
        arcs.map((share, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the three arcs never change places
          <g key={index} fill="none" strokeWidth="2">
            {share !== undefined && <path d={arcPath(index, 1)} stroke="color-mix(in oklab, var(--line-strong) 55%, var(--surface))" />}
            {share !== undefined && share > 0 && <path d={arcPath(index, share)} stroke="var(--ink)" strokeWidth="2.2" />}
          </g>
        ))
      )}
      {here && <circle cx="8" cy="8" r="3.2" fill="var(--accent)" stroke="var(--accent-edge)" strokeWidth="1" />}
    </svg>
  )
}
