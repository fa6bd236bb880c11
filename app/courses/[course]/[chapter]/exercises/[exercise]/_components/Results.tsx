import { EarlierVerdicts } from '@app/_components/EarlierVerdicts'
import { GradingReport } from '@app/_components/GradingReport'
import type { PresentedExercise } from '@lib/catalog/presentExercise'
import type { PresentedSubmission, SubmissionRow } from '@lib/catalog/presentSubmission'
import type { GradingResult } from '@lib/domain/verdict'
import { counted } from '@lib/domain/wording'
import { useLocalClock } from '@lib/ui/useLocalClock'
import { SolvedExamples } from './SolvedExamples'
import { ScrollRegion } from '@lib/ui/ScrollRegion'

/** What the results pane shows: a run in this browser, a submission, or nothing yet. */
export type Shown =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'run'; readonly result: GradingResult; readonly ms: number }
  | { readonly kind: 'submission'; readonly submission: SubmissionRow | PresentedSubmission }

interface ResultsProps {
  readonly exercise: PresentedExercise
  /** the account, if there is one */
  readonly userId: string | undefined
  readonly shown: Shown
  readonly busy: 'run' | 'submit' | undefined
  readonly problem: string | undefined
  /** whether a program of the learner's own has passed */
  readonly passed: boolean
}

export function Results({ exercise, userId, shown, busy, problem, passed }: ResultsProps) {
  const clock = useLocalClock(shown.kind === 'submission' ? shown.submission.submittedAt : undefined)
  const hidden = exercise.checks.filter((check) => check.visibility === 'hidden').length
  return (
    <ScrollRegion className="pane pane-results" label="Results" aria-busy={busy !== undefined}>
      <div role="status">
        {busy === 'run' && <p className="muted">Running the shown checks …</p>}
        {busy === 'submit' && <p className="muted">Submitting …</p>}
        {problem && <p className="message message-error">{problem}</p>}
        {shown.kind === 'nothing' && !busy && !problem && (
          <p className="results-empty">
            Run the shown checks as often as you like: they run in your browser, at once. Submit, and the server runs all of them on inputs
            that nobody has seen.
          </p>
        )}
        {shown.kind === 'run' && (
          <GradingReport
            result={shown.result}
            about={`Run in your browser in ${Math.max(1, Math.round(shown.ms))} ms. ${hidden === 0 ? '' : `${counted(hidden, 'hidden check runs', 'hidden checks run')} when you submit.`}`}
          />
        )}
        {shown.kind === 'submission' &&
          (!('earlier' in shown.submission) ? (
            !problem && <p className="muted">Fetching submission {shown.submission.number} …</p>
          ) : shown.submission.result ? (
            <>
              <EarlierVerdicts earlier={shown.submission.earlier} />
              <GradingReport result={shown.submission.result} about={`Submission ${shown.submission.number}, ${clock}.`} />
            </>
          ) : (
            <p className="message">
              Submission {shown.submission.number} is kept and waits for the grader, which is busy. It will be graded even if you leave;
              this page asks for it.
            </p>
          ))}
      </div>
      {userId && passed && <SolvedExamples owner={userId} assessment={exercise.key} />}
    </ScrollRegion>
  )
}
