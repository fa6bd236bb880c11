import { type GradingRun, isBetter, type Progress, type Standing, type Submission } from '../domain/records'
import type { UserId } from '../domain/ids'

/** Where a learner stands with an assessment, and would stand if the regradings counted. */
export interface RegradedStanding {
  readonly userId: UserId
  readonly before: Standing
  readonly after: Standing
  readonly change: 'raised' | 'lowered' | 'same'
  /** submissions whose verdict or points are other ones now */
  readonly changed: number
}

type Outcome = Pick<GradingRun, 'verdict' | 'scoreGiven' | 'scoreMaximum'>
interface Candidate {
  readonly submission: Pick<Submission, 'userId'>
  readonly run?: Outcome | undefined
  readonly regrading?: Outcome | undefined
}

const standingOf = ({ verdict, scoreGiven, scoreMaximum }: Outcome): Standing => ({
  scoreGiven,
  scoreMaximum,
  passed: verdict === 'passed',
})

const isChanged = ({ run, regrading }: Candidate) =>
  regrading !== undefined &&
  regrading.verdict !== 'grader_failed' &&
  (regrading.verdict !== run?.verdict || regrading.scoreGiven !== run.scoreGiven || regrading.scoreMaximum !== run.scoreMaximum)

/**
 * What regrading would do to each learner: the best of the learner's submissions counts, graded anew where a regrading is there.
 * @param candidates of one assessment, any number a learner
 * @param progress where the learners stand now
 * @returns one entry for each learner with a regrading, those whose standing changes first
 */
export function regradedStandings(candidates: readonly Candidate[], progress: readonly Progress[]): RegradedStanding[] {
  const own = new Map<UserId, Candidate[]>()
  for (const candidate of candidates) {
    const { userId } = candidate.submission
    own.set(userId, [...(own.get(userId) ?? []), candidate])
  }
  const order = { lowered: 0, raised: 1, same: 2 } as const
  return [...own]
    .filter(([, submissions]) => submissions.some(({ regrading }) => regrading))
    .map(([userId, submissions]): RegradedStanding => {
      // A grader that failed says nothing: what was known before counts on.
      const graded = submissions
        .flatMap(({ run, regrading }) => [regrading, run].find((each) => each && each.verdict !== 'grader_failed') ?? [])
        .map(standingOf)
      const nothing: Standing = { scoreGiven: 0, scoreMaximum: graded[0]?.scoreMaximum ?? 0, passed: false }
      const before = progress.find((each) => each.userId === userId) ?? nothing
      const after = graded.reduce((best, each) => (isBetter(each, best) ? each : best), graded[0] ?? nothing)
      const change = isBetter(after, before) ? 'raised' : isBetter(before, after) ? 'lowered' : 'same'
      return { userId, before, after, change, changed: submissions.filter(isChanged).length }
    })
    .sort((a, b) => order[a.change] - order[b.change])
}
