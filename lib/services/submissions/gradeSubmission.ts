import 'server-only'
import { recordTry } from '../../../db/repositories/progress'
import { insertGradingRun, listUngraded } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { type ExerciseEntry, findExercise } from '../../catalog/catalog'
import type { GradingRun, Submission } from '../../domain/records'
import type { GradingResult } from '../../domain/verdict'
import { gradeProgram } from '../../grading/gradeProgram'
import { type Behaviour, observeBehaviour, observeLoaded, recogniseMistake } from '../../grading/recogniseMistake'
import { PoolBusy, PoolClosed, SandboxPool } from '../../sandbox/server/SandboxPool'

const place = Symbol.for('holdout.sandbox')
type Holder = { [place]?: SandboxPool | undefined }

/** The process's pool of sandboxes. */
export function sandboxPool(): SandboxPool {
  const holder = globalThis as Holder
  holder[place] ??= new SandboxPool()
  return holder[place]
}

/** Lets running gradings end; what waits is kept and graded after the next start. */
export async function drainSandboxes(): Promise<void> {
  const holder = globalThis as Holder
  const pool = holder[place]
  holder[place] = undefined
  await pool?.close()
}

type Bank = { mistake: ExerciseEntry['mistakes'][number]['mistake']; behaviour: Behaviour }[]
const banks = new Map<string, Promise<Bank>>()

/** How each known mistake behaves: observed once for each version of the exercise. */
function mistakeBank(exercise: ExerciseEntry): Promise<Bank> {
  const known = banks.get(exercise.contentHash)
  if (known) return known
  const bank = Promise.all(
    exercise.mistakes.map(async ({ mistake, source }) => {
      const behaviour = await sandboxPool().run('mistake bank', (runner) => observeBehaviour(exercise.gradable, runner, source))
      return behaviour ? [{ mistake, behaviour }] : []
    }),
  ).then((entries) => entries.flat())
  banks.set(exercise.contentHash, bank)
  bank.catch(() => banks.delete(exercise.contentHash))
  return bank
}

/**
 * Grades a program: outputs from the sandbox, verdict made here.
 * @param owner whose turn in the queue it takes
 */
export async function gradeSource(exercise: ExerciseEntry, source: string, seed: number, owner: string): Promise<GradingResult> {
  const { result, behaviour } = await sandboxPool().run(owner, async (runner) => {
    const graded = await gradeProgram(exercise.gradable, runner, source, seed)
    const wrong = graded.verdict === 'failed' || graded.verdict === 'errored'
    return {
      result: graded,
      behaviour: wrong ? await observeLoaded(exercise.gradable, runner).catch(() => undefined) : undefined,
    }
  })
  const mistake = behaviour && recogniseMistake(behaviour, await mistakeBank(exercise))
  return mistake ? { ...result, knownMistake: { id: mistake.id, title: mistake.title, message: mistake.message } } : result
}

const graderFailed = (exercise: ExerciseEntry): GradingResult => ({
  verdict: 'grader_failed',
  scoreGiven: 0,
  scoreMaximum: exercise.definition.checks.reduce((sum, check) => sum + check.points, 0),
  checks: [],
  console: [],
  consoleDropped: 0,
})

/**
 * Grades a program. A sandbox that dies under it is not its fault: it gets another, and after that the verdict says that the grader failed.
 * @param owner whose turn in the queue it takes
 * @throws PoolBusy | PoolClosed
 */
export async function gradeSafely(exercise: ExerciseEntry, source: string, seed: number, owner: string): Promise<GradingResult> {
  for (let tries = 1; ; tries++) {
    try {
      return await gradeSource(exercise, source, seed, owner)
    } catch (error) {
      if (hasToWait(error)) throw error
      if (tries < 2) continue
      console.error(`grading for ${exercise.key} failed`, error)
      return graderFailed(exercise)
    }
  }
}

const hasToWait = (error: unknown) => error instanceof PoolClosed || error instanceof PoolBusy

let later: NodeJS.Timeout | undefined

/** Takes up again what found the queue full. Whoever finds it full once more asks for another turn. */
function takeUpLater(): void {
  later ??= setTimeout(async () => {
    later = undefined
    try {
      await gradeWaiting()
    } catch (error) {
      console.error('taking up waiting submissions failed', error)
    }
  }, 1000)
  later.unref()
}

/** Runs that are under way, by submission: whoever asks twice waits for the same one. */
const underWay = new Map<string, Promise<GradingRun | undefined>>()

async function grade(submission: Submission): Promise<GradingRun | undefined> {
  const found = findExercise(submission.assessment)
  if (!found || submission.payload.kind !== 'program') return undefined
  const { exercise } = found
  const { source } = submission.payload
  let result: GradingResult
  try {
    result = await gradeSafely(exercise, source, submission.seed, submission.userId)
  } catch (error) {
    // Waiting work is kept, and graded when there is room, or after the next start.
    if (error instanceof PoolBusy) takeUpLater()
    return undefined
  }
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
  await store.write(async (connection) => {
    // Graded once, whoever else may have been at it.
    if (!(await insertGradingRun(connection, run)) || run.verdict === 'grader_failed') return
    await recordTry(connection, {
      userId: submission.userId,
      assessment: submission.assessment,
      scoreGiven: run.scoreGiven,
      scoreMaximum: run.scoreMaximum,
      passed: run.verdict === 'passed',
      updatedAt: run.finishedAt,
    })
  })
  return run
}

/** Grades a stored submission and keeps the outcome. Undefined when it has to wait. */
export function gradeSubmission(submission: Submission): Promise<GradingRun | undefined> {
  const known = underWay.get(submission.id)
  if (known) return known
  const run = grade(submission).finally(() => underWay.delete(submission.id))
  underWay.set(submission.id, run)
  return run
}

/** Grades what was acknowledged and has no verdict yet, the oldest first. What has to wait again is undefined. */
export async function gradeWaiting(): Promise<(GradingRun | undefined)[]> {
  const waiting = await listUngraded((await currentStore()).read)
  return Promise.all(waiting.map(gradeSubmission))
}
