import 'server-only'
import { recordTry } from '../../../db/repositories/progress'
import { findSubmission, insertGradingRun, listUngraded } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { chapterEntries, type ExerciseEntry, findExercise, pointsOf } from '../../catalog/catalog'
import type { KnownMistake } from '../../domain/exercise'
import { OnceEach } from '../../domain/once'
import type { ProgramRunner } from '../../domain/program'
import type { SubmissionId, UserId } from '../../domain/ids'
import type { GradingRun, Submission } from '../../domain/records'
import { ServerClosed } from '../../domain/ServerClosed'
import type { GradingResult } from '../../domain/verdict'
import { gradeProgram } from '../../grading/gradeProgram'
import {
  type Behaviour,
  nameableMistakes,
  observeBehaviour,
  type ObservedMistake,
  observeLoaded,
  recogniseMistake,
} from '../../grading/recogniseMistake'
import { poolLimits } from '../../sandbox/limits'
import { compareSoon, renewCompared } from '../alike/compareProgram'
import { sandboxPool } from '../graders'
import { PoolBusy, type RunOptions } from '../../sandbox/server/SandboxPool'
import { Displaced } from '../../sandbox/server/SandboxProcess'

interface ObservedBank {
  /** undefined for what is not run, or does not get through the probes */
  readonly solution: Behaviour | undefined
  readonly bank: readonly ObservedMistake[]
}

/**
 * How an exercise's solution and its known mistakes behave on the probes.
 * @param isRun of a mistake; the solution is run where any is
 * @param options of the turns that they take
 */
export async function observeBank(
  { mistakes, solution: source, gradable }: ExerciseEntry,
  isRun: (mistake: KnownMistake) => boolean = () => true,
  options: RunOptions = {},
): Promise<ObservedBank> {
  const observe = (program: string) => sandboxPool().run('mistake bank', (runner) => observeBehaviour(gradable, runner, program), options)
  const [solution, ...behaviours] = await Promise.all([
    mistakes.some(({ mistake }) => isRun(mistake)) ? observe(source) : undefined,
    ...mistakes.map(({ mistake, source: wrong }) => (isRun(mistake) ? observe(wrong) : undefined)),
  ])
  return { solution, bank: mistakes.map(({ mistake }, i) => ({ mistake, behaviour: behaviours[i] })) }
}

const banks = new OnceEach<string, readonly ObservedMistake[]>()

/** The mistakes that may be named: those without a rule of their own are observed, once for each version of the exercise. */
function mistakeBank(exercise: ExerciseEntry): Promise<readonly ObservedMistake[]> {
  return banks.get(exercise.contentHash, async () => {
    const { solution, bank } = await observeBank(exercise, ({ shows }) => !shows, { first: true })
    return nameableMistakes(solution, bank, exercise.definition.probes)
  })
}

/** A verdict stands without a name for what went wrong, whatever prevents that one is found. */
function namingFailed(exercise: ExerciseEntry, error: unknown): undefined {
  console.error(`a mistake of ${exercise.key} could not be looked for`, error)
}

/** How a wrong program behaves on the probes, as far as it can be seen. @throws Displaced when it is to be run again */
const observeWrong = (exercise: ExerciseEntry, runner: ProgramRunner): Promise<Behaviour | undefined> =>
  observeLoaded(exercise.gradable, runner).catch((error: unknown) => {
    if (error instanceof Displaced) throw error
    return namingFailed(exercise, error)
  })

async function nameMistake(exercise: ExerciseEntry, behaviour: Behaviour): Promise<KnownMistake | undefined> {
  try {
    return recogniseMistake(behaviour, await mistakeBank(exercise), exercise.definition.probes)
  } catch (error) {
    return namingFailed(exercise, error)
  }
}

/** Whether its verdicts are known to take longer than a program may that keeps nobody waiting. */
export const takesLong = ({ definition }: Pick<ExerciseEntry, 'definition'>): boolean => (definition.verdictMs ?? 0) > poolLimits.longMs

/**
 * Grades a program: outputs from the sandbox, verdict made here.
 * @param owner whose turn in the queue it takes
 */
export async function gradeSource(
  exercise: ExerciseEntry,
  source: string,
  seed: number,
  owner: string,
  options: RunOptions = {},
): Promise<GradingResult> {
  const { result, behaviour } = await sandboxPool().run(
    owner,
    async (runner) => {
      const graded = await gradeProgram(exercise.gradable, runner, source, seed)
      const wrong = graded.verdict === 'failed' || graded.verdict === 'errored'
      return { result: graded, behaviour: wrong ? await observeWrong(exercise, runner) : undefined }
    },
    { long: takesLong(exercise), ...options },
  )
  const mistake = behaviour && (await nameMistake(exercise, behaviour))
  return mistake ? { ...result, knownMistake: { id: mistake.id, title: mistake.title, message: mistake.message } } : result
}

const graderFailed = (exercise: ExerciseEntry): GradingResult => ({
  verdict: 'grader_failed',
  scoreGiven: 0,
  scoreMaximum: pointsOf(exercise.definition),
  checks: [],
  console: [],
  consoleDropped: 0,
})

/**
 * Grades a program. A sandbox that dies under it is not its fault: it gets another, for itself alone, and after that the verdict says that the
 * grader failed.
 * @param owner whose turn in the queue it takes
 * @throws PoolBusy | ServerClosed
 */
export async function gradeSafely(
  exercise: ExerciseEntry,
  source: string,
  seed: number,
  owner: string,
  options: RunOptions = {},
): Promise<GradingResult> {
  for (const alone of [false, true]) {
    try {
      return await gradeSource(exercise, source, seed, owner, { ...options, alone })
    } catch (error) {
      if (hasToWait(error)) throw error
      if (alone) console.error(`grading for ${exercise.key} failed`, error)
    }
  }
  return graderFailed(exercise)
}

const hasToWait = (error: unknown) => error instanceof ServerClosed || error instanceof PoolBusy

/** of one account: more are kept, and graded when these are */
const mostWaiting = 20

/** Runs that are under way, by submission: whoever asks twice waits for the same one. */
const underWay = new Map<string, Promise<GradingRun | undefined>>()

async function grade(submission: Submission): Promise<GradingRun | undefined> {
  const found = findExercise(submission.assessment)
  if (!found || submission.payload.kind !== 'program') return undefined
  const { exercise } = found
  const { source } = submission.payload
  const result = await gradeSafely(exercise, source, submission.seed, submission.userId, { mostWaiting })
  const run: GradingRun = {
    submissionId: submission.id,
    number: 1,
    verdict: result.verdict,
    scoreGiven: result.scoreGiven,
    scoreMaximum: result.scoreMaximum,
    result,
    contentHash: exercise.contentHash,
    finishedAt: Date.now(),
  }
  const store = await currentStore()
  const renewed = await store.write(async (connection) => {
    // Graded once, whoever else may have been at it.
    if (!(await insertGradingRun(connection, run)) || run.verdict === 'grader_failed') return false
    await recordTry(connection, {
      userId: submission.userId,
      assessment: submission.assessment,
      scoreGiven: run.scoreGiven,
      scoreMaximum: run.scoreMaximum,
      passed: run.verdict === 'passed',
      updatedAt: run.finishedAt,
    })
    return renewCompared(connection, submission)
  })
  if (renewed) compareSoon(submission)
  return run
}

/**
 * Grades a stored submission and keeps the outcome. Undefined when it has to wait: it is kept, whatever happens here, and graded when there is
 * room, by the next sweep, or after the next start.
 */
export function gradeSubmission(submission: Submission): Promise<GradingRun | undefined> {
  const known = underWay.get(submission.id)
  if (known) return known
  const run = grade(submission)
    .catch((error: unknown) => {
      if (error instanceof PoolBusy) putOff(submission)
      else if (!(error instanceof ServerClosed)) console.error(`the verdict of ${submission.id} has to wait`, error)
      return undefined
    })
    .finally(() => underWay.delete(submission.id))
  underWay.set(submission.id, run)
  return run
}

/** What found the queue full, the oldest first: ids alone, since there may be many. */
const waiting = new Map<SubmissionId, UserId>()
let later: NodeJS.Timeout | undefined

function putOff({ id, userId }: Pick<Submission, 'id' | 'userId'>): void {
  waiting.set(id, userId)
  later ??= setTimeout(async () => {
    later = undefined
    try {
      await takeUp()
    } catch (error) {
      console.error('taking up waiting submissions failed', error)
    }
  }, 1000)
  later.unref()
}

/** Grades of what waits as much as there is room for. The rest waits on. */
async function takeUp(): Promise<(GradingRun | undefined)[]> {
  const { read } = await currentStore()
  const runs: Promise<GradingRun | undefined>[] = []
  try {
    for (const [id, userId] of [...waiting]) {
      if (!sandboxPool().hasRoom(userId, mostWaiting)) continue
      const submission = await findSubmission(read, id)
      // Another round may have taken it up meanwhile; one that finds the queue full after all puts it off again.
      if (waiting.delete(id) && submission) runs.push(gradeSubmission(submission))
    }
  } finally {
    for (const [id, userId] of waiting) putOff({ id, userId })
  }
  return Promise.all(runs)
}

/** Grades what was acknowledged and has no verdict yet, the oldest first. What has to wait again is left out, or undefined. */
export async function gradeWaiting(): Promise<(GradingRun | undefined)[]> {
  const known = chapterEntries().flatMap(({ exercises }) => exercises.map(({ key }) => key))
  for (const { id, userId } of await listUngraded((await currentStore()).read, known)) if (!underWay.has(id)) waiting.set(id, userId)
  return takeUp()
}
