import 'server-only'
import { listUngraded } from '../../../db/repositories/submissions'
import { currentStore } from '../../../db/store'
import { gradeSubmission, sandboxPool } from './gradeSubmission'

/** At start-up: readies the sandboxes and grades what was acknowledged before the process ended. @returns how many */
export async function resumeGrading(): Promise<number> {
  await sandboxPool().warm()
  const waiting = await listUngraded((await currentStore()).read)
  const runs = await Promise.all(waiting.map(gradeSubmission))
  return runs.filter((run) => run !== undefined).length
}
