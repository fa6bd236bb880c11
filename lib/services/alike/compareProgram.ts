import 'server-only'
import type { Connection } from '../../../db/connection'
import {
  findComparedProgram,
  listOutcomes,
  listUncompared,
  outdateComparedProgram,
  putComparedProgram,
} from '../../../db/repositories/fingerprints'
import { findSubmission } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { findExercise } from '../../catalog/catalog'
import type { Fingerprint, Submission } from '../../domain/records'
import { ServerClosed } from '../../domain/ServerClosed'
import { fingerprintVersion } from '../../grading/fingerprints'
import { background } from '../graders'

/** A learner's work on an exercise, which is compared by one program. */
type Work = Pick<Submission, 'userId' | 'assessment'>

/** The submission by which a learner is compared: the last that passed, or the last of all. */
async function chosenOf(connection: Connection, { userId, assessment }: Work) {
  const outcomes = await listOutcomes(connection, userId, assessment)
  return outcomes.find(({ passed }) => passed) ?? outcomes[0]
}

/**
 * Says, where verdicts are kept, by which of their programs a learner is to be compared. Fingerprints are made later: until then the program
 * before counts.
 * @returns whether it is another program, or has another verdict
 */
export async function renewCompared(connection: Connection, work: Work): Promise<boolean> {
  const before = await findComparedProgram(connection, work.userId, work.assessment)
  const chosen = await chosenOf(connection, work)
  if (!chosen || (before?.submissionId === chosen.id && before.passed === chosen.passed)) return false
  if (before) await outdateComparedProgram(connection, work.userId, work.assessment)
  return true
}

async function fingerprintsOf({ assessment, payload }: Submission): Promise<readonly Fingerprint[]> {
  const exercise = findExercise(assessment)?.exercise
  // What the course no longer has is compared with nothing, and not looked at again.
  if (!exercise || payload.kind !== 'program') return []
  return (await background().run('fingerprint', { source: payload.source, starter: exercise.starter })).value
}

/** @returns whether the learner is compared by it from now on */
async function compare(work: Work): Promise<boolean> {
  const store = await currentStore()
  const chosen = await chosenOf(store.read, work)
  const submission = chosen && (await findSubmission(store.read, chosen.id))
  if (!submission) return false
  const prints = await fingerprintsOf(submission)
  return store.write(async (connection) => {
    // Whoever has handed in another program meanwhile is compared by that one, in its turn.
    if ((await chosenOf(connection, work))?.id !== chosen.id) return false
    const program = { ...work, submissionId: chosen.id, number: chosen.number, passed: chosen.passed, version: fingerprintVersion }
    await putComparedProgram(connection, program, prints)
    return true
  })
}

const waiting = new Map<string, Work>()
let atIt = false

/** @returns how it went; what was not done is found again at the next start */
async function compareSafely(work: Work): Promise<'done' | 'left' | 'closed'> {
  try {
    return (await compare(work)) ? 'done' : 'left'
  } catch (error) {
    if (error instanceof ServerClosed) return 'closed'
    console.error('a program could not be compared', error)
    return 'left'
  }
}

async function compareInTurn(): Promise<void> {
  if (atIt) return
  atIt = true
  for (const [key, work] of waiting) {
    waiting.delete(key)
    if ((await compareSafely(work)) === 'closed') waiting.clear()
  }
  atIt = false
}

/** Makes a learner's fingerprints anew, in the background, one learner's after another's. */
export function compareSoon({ userId, assessment }: Work): void {
  waiting.set(`${userId} ${assessment}`, { userId, assessment })
  void compareInTurn()
}

/** how many learners one step looks at */
const aStep = 20

/**
 * Makes fingerprints of programs that were handed in before there were any, or when they were made in another way, or before the server ended:
 * a few, so that nobody waits.
 * @returns whether there may be more
 */
export async function compareWaiting(): Promise<boolean> {
  const found = await listUncompared((await currentStore()).read, fingerprintVersion, aStep)
  let done = 0
  for (const work of found) {
    const how = await compareSafely(work)
    if (how === 'closed') return false
    if (how === 'done') done++
  }
  // Where nothing could be done there is no use in going on.
  return found.length === aStep && done > 0
}

const pauseMs = 100

/** In the background, at the server's start: step by step until nothing waits. */
export async function compareAll(): Promise<void> {
  while (await compareWaiting())
    await new Promise((resolve) => {
      setTimeout(resolve, pauseMs).unref()
    })
}
