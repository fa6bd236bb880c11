import type { OwnOutcome, OwnProgram } from '@lib/domain/simulation'

interface OwnCodeProps {
  readonly programs: readonly (OwnProgram | undefined)[]
  /** the program that drives the figure; undefined for none */
  readonly driving: string | undefined
  readonly outcome: OwnOutcome | undefined
  /** what its result says beside the reference, in a sentence */
  readonly finding: string
  onDrive(exercise: string | undefined): void
}

/** The switch between the course's own computation and the reader's, and what came of the latter. */
export function OwnCode({ programs, driving, outcome, finding, onDrive }: OwnCodeProps) {
  const offered = programs.flatMap((program) => program ?? [])
  if (offered.length === 0) return null
  const current = offered.find(({ exercise }) => exercise === driving)
  return (
    <div className="own-code">
      <span id="own-code-label">Drawn by</span>
      <div className="segments" role="group" aria-labelledby="own-code-label">
        <button type="button" aria-pressed={!current} onClick={() => onDrive(undefined)}>
          the course
        </button>
        {offered.map(({ exercise }) => (
          <button key={exercise} type="button" aria-pressed={exercise === driving} onClick={() => onDrive(exercise)}>
            your{' '}
            <span translate="no" className="code">
              {exercise}
            </span>
          </button>
        ))}
      </div>
      <p role="status">
        {current &&
          (outcome === undefined ? (
            'Your program is running …'
          ) : outcome.kind === 'nothing' ? (
            <>
              You have not begun it. <a href={current.href}>Write it</a>, and come back.
            </>
          ) : outcome.kind === 'failed' ? (
            <>
              {outcome.reason} <a href={current.href}>Open your program</a>
            </>
          ) : (
            finding
          ))}
      </p>
    </div>
  )
}
