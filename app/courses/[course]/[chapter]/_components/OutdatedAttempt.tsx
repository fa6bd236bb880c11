import type { PresentedAttempt } from '@lib/services/quizzes/readQuiz'

interface OutdatedAttemptProps {
  readonly attempt: Pick<PresentedAttempt, 'number' | 'left'>
  readonly practice: boolean
}

/** Says what becomes of an attempt when the quiz has been changed since it began. */
export function OutdatedAttempt({ attempt: { number, left }, practice }: OutdatedAttemptProps) {
  if (practice) return <p>The questions have been changed since you began, so this review cannot be finished. What you answered is kept.</p>
  return (
    <p>
      This quiz has been changed since you began, so attempt {number} cannot be finished. What you answered counts as it stands
      {left !== undefined && ', and takes none of the attempts that your class allows'}.
    </p>
  )
}
